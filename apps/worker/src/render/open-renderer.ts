import { Worker } from 'node:worker_threads';
import { type JsonObject, type Problem, type Result, err, ok } from '@ripen/domain';
import { threadEntry } from '../thread-entry.ts';
import type { Answer, Task } from './task.ts';

/** Renders Liquid in a thread of its own, one template at a time. */
export interface Renderer {
  render: (template: string, facts: JsonObject, as: 'html' | 'text') => Promise<Result<string, Problem>>;
  close: () => Promise<void>;
}

/** How long one template may take before its thread is ended, and how much memory the thread may use. */
const limits = { milliseconds: 250, heapMegabytes: 64 };

const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 16 };

const problem = (code: string, detail: string): Problem => ({ code, detail, pointer: '' });

/**
 * Opens a sandbox for templates: a thread with a bounded heap, ended when a template takes more than 250 ms and made anew.
 * A template that is wrong, too slow or too large is a problem of code TEMPLATE_INVALID or TEMPLATE_RESOURCE_LIMIT.
 */
export const openRenderer = (): Renderer => {
  let thread: Worker | null = null;
  let line: Promise<unknown> = Promise.resolve();
  let count = 0;

  const inThread = async (task: Task): Promise<Result<string, Problem>> => {
    const live = thread ?? (await startThread());
    thread = live;
    const answer = await ask(live, task);
    if (answer !== null)
      return answer.ok ? ok(answer.text) : err(problem('TEMPLATE_INVALID', `can’t be rendered: ${answer.detail}`));
    thread = null;
    await live.terminate();
    return err(
      problem(
        'TEMPLATE_RESOURCE_LIMIT',
        `took more than ${limits.milliseconds} ms or ${limits.heapMegabytes} MB to render`,
      ),
    );
  };

  return {
    render: (template, facts, as) => {
      const rendered = line.then(() => inThread({ id: ++count, template, facts, as }));
      line = rendered.catch(() => undefined);
      return rendered;
    },
    close: async () => {
      await line;
      await thread?.terminate();
    },
  };
};

/** The answer of the thread, or null when it ran out of time or memory. */
const ask = (thread: Worker, task: Task): Promise<Answer | null> =>
  new Promise((resolve) => {
    const end = (answer: Answer | null): void => {
      clearTimeout(timer);
      thread.off('message', heard).off('error', died).off('exit', died);
      resolve(answer);
    };
    const heard = (answer: Answer): void => end(answer);
    const died = (): void => end(null);
    const timer = setTimeout(died, limits.milliseconds);
    thread.on('message', heard).on('error', died).on('exit', died);
    thread.postMessage(task);
  });

const startThread = (): Promise<Worker> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(...threadEntry(import.meta.url, 'thread', { resourceLimits, env: {} }));
    // an error after the start is heard by `ask`; this listener keeps it from ending the process
    thread.on('error', reject);
    thread.once('message', () => resolve(thread));
    thread.unref();
  });
