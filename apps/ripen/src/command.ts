import type { Config } from './config.ts';

/** A command of the command line. `run` gets what follows its name; its number is the exit code. */
export interface Command {
  /** As typed, arguments included. */
  usage: string;
  about: string;
  run: (args: string[], config: Config) => Promise<number>;
}

/** What a person did wrong, in words: printed without a stack, exit code 1. */
export class UsageError extends Error {}

/** Prints a line for people to standard error, so that standard output holds the answer alone. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Prints a line of the answer to standard output. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
