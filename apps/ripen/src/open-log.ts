import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** A log, and how many of its lines were thrown away because nobody took them. */
export interface Log {
  log: Logger;
  droppedLines: () => number;
}

/** Bytes that wait for a reader who is slow; what comes beyond is thrown away, and counted. */
const mostWaiting = 4 * 1024 * 1024;

/**
 * The log: JSON lines on standard error; secrets and addresses of people stay out of it. Nobody waits for it: where its
 * reader stands still or its disk is full, lines are thrown away.
 */
export const openLog = (config: Config, part: string): Log => {
  let dropped = 0;
  const destination = pino.destination({ dest: 2, sync: false, maxLength: mostWaiting });
  destination.on('drop', () => void dropped++);
  // what couldn't be written waits for the next line, and is tried again with it
  destination.on('error', () => undefined);
  const redact = {
    paths: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', 'email'],
    remove: true,
  };
  return {
    log: pino({ name: `ripen ${part}`, level: config.logLevel, redact }, destination),
    droppedLines: () => dropped,
  };
};
