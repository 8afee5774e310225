import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** An event that was acknowledged: its message id, what it was, and of whom. */
export interface Acked {
  workspace: string;
  message: string;
  event: 'identify' | 'Signed Up' | 'Viewed';
  person: string;
}

/** A client that sends events until it is told to stop, again and again under the same ids until each is acknowledged. */
export interface Feeder {
  /** What was acknowledged, in order. */
  acked: Acked[];
  /** Answers that weren't success, by status; 0 stands for no answer. */
  refused: Map<number, number>;
  /** People who signed up so far. */
  /** Sends no new events, and resolves once all that were begun are acknowledged. */
  finish: () => Promise<void>;
}

/** Where to send, and as whom. */
export interface Door {
  url: string;
  workspaces: { name: string; key: string }[];
  /** Whether there is enough under way for now, of those that came in so far. */
  full: (people: number) => boolean;
}

const together = 3;
const size = 8;

/** Starts to send: each request brings eight people who are named, sign up and view something three times. */
export const startFeeding = (door: Door): Feeder => {
  const agent = new Agent({ connections: together, headersTimeout: 10_000, bodyTimeout: 10_000 });
  const acked: Acked[] = [];
  const refused: Feeder['refused'] = new Map();
  let finishing = false;
  let batches = 0;
  const post = async (key: string, events: readonly Acked[]): Promise<number> => {
    const { statusCode, body } = await request(`${door.url}/v1/batch`, {
      dispatcher: agent,
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ batch: events.map(callOf) }),
    });
    await body.dump();
    return statusCode;
  };
  const deliver = async (key: string, events: readonly Acked[]): Promise<void> => {
    for (;;) {
      const status = await post(key, events).catch(() => 0);
      if (status === 200) return void acked.push(...events);
      refused.set(status, (refused.get(status) ?? 0) + 1);
      if (status >= 400 && status < 429) throw new Error(`events were refused with ${status}`);
      await sleep(60);
    }
  };
  const work = async (): Promise<void> => {
    while (!finishing) {
      if (door.full(batches * size)) {
        await sleep(20);
        continue;
      }
      const number = batches++;
      const to = door.workspaces[number % door.workspaces.length];
      if (to) await deliver(to.key, eventsOf(to.name, number));
    }
  };
  const working = Promise.all(Array.from({ length: together }, work));
  return {
    acked,
    refused,
    finish: async () => {
      finishing = true;
      await working;
      await agent.close();
    },
  };
};

const eventsOf = (workspace: string, number: number): Acked[] =>
  Array.from({ length: size }, (_, n) => `${workspace}-${number}-${n}`).flatMap((person) => [
    { workspace, person, event: 'identify', message: `${person}-id` },
    { workspace, person, event: 'Signed Up', message: `${person}-in` },
    ...[1, 2, 3].map((view): Acked => ({ workspace, person, event: 'Viewed', message: `${person}-v${view}` })),
  ]);

const callOf = ({ person, event, message }: Acked): object => {
  const common = { userId: person, messageId: message };
  if (event === 'identify') return { ...common, type: event, traits: { email: `${person}@people.example` } };
  return { ...common, type: 'track', event, properties: { even: Number(/\d+$/.exec(person)?.[0]) % 2 === 0 } };
};
