import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { runChaos } from './run-chaos.ts';
import { tellReport } from './tell-report.ts';

const bell = spawnSync('redis-server', ['--version']).status === 0 ? 'redis' : 'postgres';

// A process comes back in less than a second where nothing else runs, and in ten and more where much does.
const patience = 1_000_000;

test(
  `a hundred kills of workers and API at random points of ten thousand steps break nothing, bells on ${bell}`,
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    const said: string[] = [`Seed ${seed}`];
    const options = { seed, bell, kills: 100, steps: 10_000, minutes: 0, wild: false } as const;
    const say = (line: string): void => void said.push(line);
    const report = await runChaos({ ...options, say }).catch((error: unknown) => {
      throw new Error(said.join('\n'), { cause: error });
    });
    expect(tellReport(report, { ...options, say }), said.join('\n')).toBeNull();
  },
  patience,
);
