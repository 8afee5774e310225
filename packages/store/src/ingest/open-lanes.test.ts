import type { WorkspaceId } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import type { IngestItem } from './ingest-item.ts';
import { openLanes, Overloaded } from './open-lanes.ts';

const ws = (name: string) => name as WorkspaceId;
const items = (...ids: string[]) => ids.map((messageId) => ({ messageId }) as IngestItem);

/** A store that commits when told; `commits` are the groups it was given. */
const held = () => {
  const commits: { workspace: string; ids: string[]; settle: (error?: Error) => void }[] = [];
  const lanes = openLanes(
    (workspace, given) =>
      new Promise((resolve, reject) => {
        const settle = (error?: Error) => (error === undefined ? resolve() : reject(error));
        commits.push({ workspace, ids: given.map(({ messageId }) => messageId), settle });
      }),
  );
  const groups = () => commits.map(({ ids }) => ids.join(''));
  return { commits, groups, take: lanes.take };
};

describe('the lanes of ingest', () => {
  it('let what comes while two transactions run share the next one', async () => {
    const { commits, groups, take } = held();
    const taken = ['a', 'b', 'c', 'd', 'e'].map((id) => take(ws('w'), items(id)));
    expect(groups()).toEqual(['a', 'b']);
    commits[0]?.settle();
    await taken[0];
    await expect.poll(groups).toEqual(['a', 'b', 'cde']);
    commits[1]?.settle();
    commits[2]?.settle();
    await Promise.all(taken);
  });

  it('acknowledge nothing before its transaction is done', async () => {
    const { commits, take } = held();
    let told = false;
    const taken = take(ws('w'), items('a')).then(() => {
      told = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toBe(false);
    commits[0]?.settle();
    await taken;
    expect(told).toBe(true);
  });

  it('let nobody fail for another: a group that fails for its content is tried request by request', async () => {
    const bad = Object.assign(new Error('bad value'), { code: '22021' });
    const lanes = openLanes(async (_, given) => {
      await new Promise((resolve) => setImmediate(resolve));
      if (given.some(({ messageId }) => messageId === 'bad')) throw bad;
    });
    const taken = ['a', 'b', 'c', 'bad', 'd'].map((id) => lanes.take(ws('w'), items(id)));
    const settled = await Promise.allSettled(taken);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });

  it('fail together, and at once, when the database is away', async () => {
    let commits = 0;
    const lanes = openLanes(async () => {
      commits++;
      throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
    });
    const settled = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((id) => lanes.take(ws('w'), items(id))));
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true);
    expect(commits).toBe(3);
  });

  it('are served in turn, so that a busy workspace keeps nobody out', async () => {
    const { commits, take } = held();
    for (let count = 0; count < 10; count++) void take(ws('busy'), items(`b${count}`));
    void take(ws('quiet'), items('q'));
    expect(commits.map(({ workspace }) => workspace)).toEqual(['busy', 'busy', 'quiet']);
  });

  it('turn away what would make too much wait', async () => {
    const { take } = held();
    for (let count = 0; count < 42; count++)
      void take(ws('w'), Array.from({ length: 500 }, (_, index) => items(`${index}`)).flat());
    await expect(take(ws('w'), Array.from({ length: 500 }, () => items('x')).flat())).rejects.toBeInstanceOf(
      Overloaded,
    );
    void take(ws('other'), items('x'));
  });
});
