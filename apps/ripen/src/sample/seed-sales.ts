import { presetStages, type Stage, type WorkspaceId } from '@ripen/domain';
import { addColleague, listMembers, plantPast, type Database } from '@ripen/store';
import type { Kysely } from 'kysely';
import { pastOf, type Seller } from './past-of.ts';
import { type PastPerson, pastPeople, pastPerson } from './past-person.ts';
import type { Doors } from './seed.ts';

const colleagues = [
  { id: 'sample-mara', name: 'Mara Lindholm', email: 'mara.lindholm@sales.example' },
  { id: 'sample-theo', name: 'Theo Vance', email: 'theo.vance@sales.example' },
  { id: 'sample-priya', name: 'Priya Nandakumar', email: 'priya.nandakumar@sales.example' },
];

/** Where the past of the sample's sales goes in, beside the doors that any program uses. */
export interface SalesDoors extends Doors {
  db: Kysely<Database>;
  workspace: WorkspaceId;
}

/** Gives the sample sales: people, stages that hand leads over to them in turn, and what became of some hundred leads over three months. */
export const seedSales = async ({ db, workspace, client, ingest, now }: SalesDoors): Promise<void> => {
  for (const colleague of colleagues) await addColleague(db, workspace, colleague);
  const members = await listMembers(db, workspace);
  const sellers: Seller[] = members.map(({ id, name }) => ({ id, name }));
  const people = Array.from({ length: pastPeople }, (_, n) => pastPerson(n, now().getTime()));
  const calls = people.flatMap(callsOf);
  for (let from = 0; from < calls.length; from += 300) await ingest(calls.slice(from, from + 300));
  const [first] = sellers;
  if (first === undefined) throw new Error('the workspace has no members');
  await plantPast(
    db,
    workspace,
    people.map((person, n) => pastOf(person, sellers[n % sellers.length] ?? first, now().getTime())),
  );
  await rescoreAll(client);
  const handoff = {
    owner: { roundRobin: sellers.map(({ id }) => id) },
    limit: { hours: 8 },
    escalate: first.id,
  };
  await client.saveStages({ body: { items: presetStages(handoff).map(onwardsOnly) } });
};

// The welcome series makes leads of large companies' people: not of those who are with sales already, or disqualified.
const onwardsOnly = (stage: Stage): Stage => (stage.name === 'lead' ? { ...stage, from: ['raw', 'recycled'] } : stage);

// What they are gave them points when they came, not when the sample was made: sales saw them in the score.
const rescoreAll = async (client: Doors['client']): Promise<void> => {
  const { body } = await client.listWorkflows({ query: {} });
  for (const { id, kind } of body.items) if (kind === 'scoring') await client.startRescore({ params: { id } });
};

const callsOf = ({ userId, traits, timezone, cameAt, events }: PastPerson): object[] => [
  {
    type: 'identify',
    userId,
    traits,
    timestamp: new Date(cameAt).toISOString(),
    context: { timezone, consent: { categoryPreferences: { email: true } } },
    messageId: `${userId}-identify`,
  },
  ...events.map(({ name, at }, index) => ({
    type: 'track',
    userId,
    event: name,
    properties: {},
    timestamp: new Date(at).toISOString(),
    messageId: `${userId}-event-${index}`,
  })),
];
