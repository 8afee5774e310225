import { parentPort } from 'node:worker_threads';
import { liquidOf } from '@ripen/liquid';
import type { Answer, Task } from './task.ts';

const engines = { html: liquidOf('html'), text: liquidOf('text') };

const answerOf = async ({ id, template, facts, as }: Task): Promise<Answer> => {
  try {
    return { id, ok: true, text: String(await engines[as].parseAndRender(template, facts)) };
  } catch (error) {
    return { id, ok: false, detail: error instanceof Error ? error.message.slice(0, 500) : String(error) };
  }
};

parentPort?.on('message', (task: Task) => {
  void answerOf(task).then((answer) => parentPort?.postMessage(answer));
});

// says that it is ready: only what comes after counts against a template's time
parentPort?.postMessage('ready');
