import type { createClient } from '@ripen/client';
import { type SamplePerson, samplePerson } from './people.ts';
import { sampleTemplates } from './templates.ts';
import { companyIsAtLeast, leadScore, welcomeSeries } from './workflows.ts';

/** Where the sample goes in: the management API, and a function that posts to the ingest door. */
export interface Doors {
  client: ReturnType<typeof createClient>;
  ingest: (batch: object[]) => Promise<void>;
  now: () => Date;
}

const atOnce = 80;
const later = 60;

/** Fills an empty workspace: templates, a segment, a scoring model and a nurture flow, both published, and the first leads with their past. */
export const seedSample = async ({ client, ingest, now }: Doors): Promise<void> => {
  const fields = await client.listFields({});
  await client.saveFields({
    revision: fields.revision ?? 0,
    body: {
      items: [...fields.body.items, { name: 'nurtured', label: 'Nurtured', type: 'boolean', group: 'Marketing' }],
    },
  });
  const welcome = await client.createTemplate({ body: sampleTemplates.welcome });
  const tips = await client.createTemplate({ body: sampleTemplates.tips });
  await client.createSegment({ body: { name: 'Large companies', rule: companyIsAtLeast(200) } });
  for (const document of [leadScore(), welcomeSeries({ welcome: welcome.body.id, tips: tips.body.id })]) {
    const { body } = await client.createWorkflow({ body: document });
    await client.publishWorkflow({ params: { id: body.id }, body: {} });
  }
  const people = Array.from({ length: atOnce }, (_, index) => samplePerson(index));
  const calls = people.flatMap((person) => [...arrival(person, now()), ...pastCalls(person, now())]);
  for (let from = 0; from < calls.length; from += 300) await ingest(calls.slice(from, from + 300));
};

/** Lets more sample people sign up, one every two seconds, so that there is something to watch; resolves when all came or `stopped` says so. */
export const trickleSample = async ({ ingest, now }: Doors, pause: () => Promise<boolean>): Promise<void> => {
  for (let n = atOnce; n < atOnce + later; n++) {
    if (!(await pause())) return;
    await ingest(arrival(samplePerson(n), now()));
  }
};

const arrival = (person: SamplePerson, at: Date): object[] => {
  const { userId, timezone, consents } = person;
  const common = { userId, timestamp: at.toISOString(), context: { timezone } };
  const consent = { categoryPreferences: consents };
  return [
    {
      ...common,
      type: 'identify',
      context: { timezone, consent },
      traits: person.traits,
      messageId: `${person.userId}-identify`,
    },
    {
      ...common,
      type: 'track',
      event: 'Signed Up',
      properties: { plan: 'trial' },
      messageId: `${person.userId}-signed-up`,
    },
  ];
};

const pastCalls = ({ userId, past }: SamplePerson, now: Date): object[] =>
  past.map(({ event, properties, daysAgo }, index) => ({
    type: 'track',
    userId,
    event,
    properties,
    timestamp: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
    messageId: `${userId}-past-${index}`,
  }));
