import { fileURLToPath } from 'node:url';
import { startProcess, type TestProcess } from '@ripen/testkit';
import type { Chronicle } from './chronicle.ts';

/** What a process of the crew does. */
export type Role = 'api' | 'worker';

/** One place in the crew: who is in it now, and how often it was filled anew. */
export interface Post {
  name: string;
  role: Role;
  child: TestProcess;
  /** Resolves once the process that is there now is at work; also when it dies before. */
  ready: Promise<unknown>;
  /** Notes in the chronicle that it is away, frozen or gone. */
  leave: () => void;
}

/** The processes, each started again as soon as it ends. */
export interface Crew {
  posts: Post[];
  /** The processes that were frozen for a while: whatever they measured isn't theirs. */
  frozen: ReadonlySet<number>;
  /** Holds the process of a post, until the function that it gives lets it go on. */
  freeze: (post: Post) => () => void;
  /** Asks the process of a post to stop; resolves with how it ended. */
  dismiss: (post: Post) => TestProcess['exited'];
  /** How many processes ended by SIGKILL, their own or ours. */
  killed: () => number;
  /** Further environment for those that start from now on. */
  equip: (env: Record<string, string>) => void;
  /** The last lines that each process wrote, of those that are gone too. */
  lastLines: (count: number) => string;
  stop: () => Promise<void>;
}

const program = fileURLToPath(new URL('../../apps/ripen/bin/ripen.js', import.meta.url));
const tellDelay = new URL('tell-delay.mjs', import.meta.url).href;
const atWork = { api: /listens on/, worker: /at work/ };

/** Starts processes under a common environment, and notes when each is at work. `seedFor` gives each new one a seed of its own for its faults. */
export const openCrew = (
  roles: readonly Role[],
  common: Record<string, string | undefined>,
  { seedFor, chronicle }: { seedFor: () => number; chronicle: Chronicle },
): Crew => {
  let killed = 0;
  let stopping = false;
  let more: Record<string, string> = {};
  const written = new Map<string, string[]>();
  const keep = (name: string, output: string): void => {
    written.set(name, [...(written.get(name) ?? []), ...output.split('\n')].slice(-200));
  };
  const frozen = new Set<number>();
  const start = (role: Role): Pick<Post, 'child' | 'ready' | 'leave'> => {
    const env = { ...common, ...more, RIPEN_FAULTS_SEED: String(seedFor()), NODE_OPTIONS: `--import ${tellDelay}` };
    const child = startProcess({ command: process.execPath, args: [program, role], env });
    let leave = (): void => undefined;
    let gone = false;
    void child.exited.then(() => (gone = true)).then(() => leave());
    const ready = child.waitFor(atWork[role]).then(
      () => {
        if (!gone) leave = chronicle.begin(role);
      },
      () => undefined,
    );
    return { child, ready, leave: () => leave() };
  };
  const watch = (post: Post): void => {
    void post.child.exited.then((how) => {
      keep(post.name, post.child.output());
      if (how === 'SIGKILL') killed++;
      if (stopping) return;
      Object.assign(post, start(post.role));
      watch(post);
    });
  };
  const posts = roles.map((role, index): Post => ({ name: `${role} ${index}`, role, ...start(role) }));
  for (const post of posts) watch(post);
  return {
    posts,
    frozen,
    freeze: (post) => {
      const { child } = post;
      frozen.add(child.pid);
      child.signal('SIGSTOP');
      post.leave();
      const letGo = chronicle.begin('a shard held');
      return () => {
        child.signal('SIGCONT');
        letGo();
        if (post.child !== child) return;
        const leave = chronicle.begin(post.role);
        post.leave = leave;
        void child.exited.then(leave);
      };
    },
    dismiss: ({ child, leave }) => {
      child.signal('SIGTERM');
      leave();
      return child.exited;
    },
    killed: () => killed,
    equip: (env) => {
      more = env;
    },
    lastLines: (count) =>
      posts
        .map(({ name, child }) => {
          const lines = [...(written.get(name) ?? []), ...child.output().split('\n')].filter(
            (line) => line !== '' && !line.startsWith('loop held'),
          );
          return `-- ${name}\n${lines.slice(-count).join('\n')}`;
        })
        .join('\n'),
    stop: async () => {
      stopping = true;
      for (const { child } of posts) child.signal('SIGTERM');
      const late = setTimeout(() => posts.forEach(({ child }) => child.signal('SIGKILL')), 25_000);
      await Promise.all(posts.map(({ child }) => child.exited));
      clearTimeout(late);
    },
  };
};
