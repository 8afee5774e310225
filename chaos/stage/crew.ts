import { fileURLToPath } from 'node:url';
import { startProcess, type TestProcess } from '@ripen/testkit';

/** The processes of the product that the driver may harm. */
export const roles = ['api', 'worker', 'worker'] as const;

/** One place in the crew: who is in it now, and how often it was filled anew. */
export interface Post {
  name: string;
  role: (typeof roles)[number];
  child: TestProcess;
  /** Resolves once the process that is there now is at work; also when it dies before. */
  ready: Promise<unknown>;
}

/** The processes, each started again as soon as it ends. */
export interface Crew {
  posts: Post[];
  /** How many processes ended by SIGKILL, their own or ours. */
  killed: () => number;
  /** Further environment for those that start from now on. */
  equip: (env: Record<string, string>) => void;
  /** The last lines that each process wrote, of those that are gone too. */
  lastLines: (count: number) => string;
  stop: () => Promise<void>;
}

const program = fileURLToPath(new URL('../../apps/ripen/bin/ripen.js', import.meta.url));
const atWork = { api: /listens on/, worker: /at work/ };

/** Starts an API and two workers under a common environment. `seedFor` gives each new process a seed of its own for its faults. */
export const openCrew = (common: Record<string, string | undefined>, seedFor: () => number): Crew => {
  let killed = 0;
  let stopping = false;
  let more: Record<string, string> = {};
  const written = new Map<string, string[]>();
  const keep = (name: string, output: string): void => {
    written.set(name, [...(written.get(name) ?? []), ...output.split('\n')].slice(-200));
  };
  const start = (role: Post['role']): Pick<Post, 'child' | 'ready'> => {
    const env = { ...common, ...more, RIPEN_FAULTS_SEED: String(seedFor()) };
    const child = startProcess({ command: process.execPath, args: [program, role], env });
    return { child, ready: child.waitFor(atWork[role]).catch(() => undefined) };
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
    killed: () => killed,
    equip: (env) => {
      more = env;
    },
    lastLines: (count) =>
      posts
        .map(({ name, child }) => {
          const lines = [...(written.get(name) ?? []), ...child.output().split('\n')].filter((line) => line !== '');
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
