import { presetStages, type Stage, withProducts, type WorkspaceId } from '@ripen/domain';
import { addColleague, listMembers, plantPast, type Database } from '@ripen/store';
import type { Kysely } from 'kysely';
import { pastOf, type Seller } from './past-of.ts';
import { type PastPerson, pastPeople, pastPerson } from './past-person.ts';
import { productModel, sampleProducts } from './products/product-model.ts';
import { productPastOf, productPeopleCount, productPerson, productTeam } from './products/product-people.ts';
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

/** Gives the sample sales: people, a team for those qualified for a product, stages that hand leads over to them in turn, and what became of some hundred leads over three months. */
export const seedSales = async ({ db, workspace, client, ingest, now }: SalesDoors): Promise<void> => {
  for (const colleague of colleagues) await addColleague(db, workspace, colleague);
  const members = await listMembers(db, workspace);
  const sellers: Seller[] = members.map(({ id, name }) => ({ id, name }));
  const { body: model } = await client.createWorkflow({ body: productModel() });
  await client.publishWorkflow({ params: { id: model.id }, body: {} });
  const people = Array.from({ length: pastPeople }, (_, n) => pastPerson(n, now().getTime()));
  const trying = Array.from({ length: productPeopleCount }, (_, n) => productPerson(n, now().getTime()));
  const calls = [...people, ...trying].flatMap(callsOf);
  for (let from = 0; from < calls.length; from += 300) await ingest(calls.slice(from, from + 300));
  const [first] = sellers;
  if (first === undefined) throw new Error('the workspace has no members');
  await plantPast(db, workspace, [
    ...people.map((person, n) => pastOf(person, sellers[n % sellers.length] ?? first, now().getTime())),
    ...trying.map((person, n) => productPastOf(person, n, sellers[n % sellers.length] ?? first)),
  ]);
  await rescoreAll(client);
  const handoff = {
    owner: { roundRobin: sellers.map(({ id }) => id) },
    limit: { hours: 8 },
    escalate: first.id,
  };
  const specialists = colleagues.slice(1).map(({ id }) => id);
  const teams = await client.listTeams({});
  await client.saveTeams({
    body: { items: [...teams.body.items, { name: productTeam, members: specialists, head: first.id }] },
    revision: teams.revision ?? 0,
  });
  const { escalate: _named, ...toTeam } = { ...handoff, owner: { team: productTeam } };
  const stages = await client.listStages({});
  await client.saveStages({
    body: { items: withProducts(presetStages(handoff).map(onwardsOnly), sampleProducts, toTeam) },
    revision: stages.revision ?? 0,
  });
};

// The welcome series makes leads of large companies' people: not of those who are with sales already, or disqualified.
const onwardsOnly = (stage: Stage): Stage => (stage.name === 'lead' ? { ...stage, from: ['raw', 'recycled'] } : stage);

// What they are gave them points when they came, not when the sample was made: sales saw them in the score.
const rescoreAll = async (client: Doors['client']): Promise<void> => {
  const { body } = await client.listWorkflows({ query: {} });
  for (const { id, kind } of body.items) if (kind === 'scoring') await client.startRescore({ params: { id } });
};

/** Somebody who came in at a time, and what they did since. */
interface Came extends Pick<PastPerson, 'userId' | 'traits' | 'timezone' | 'cameAt'> {
  events: { name: string; at: number; properties?: Record<string, string> }[];
}

const callsOf = ({ userId, traits, timezone, cameAt, events }: Came): object[] => [
  {
    type: 'identify',
    userId,
    traits,
    timestamp: new Date(cameAt).toISOString(),
    context: { timezone, consent: { categoryPreferences: { email: true } } },
    messageId: `${userId}-identify`,
  },
  ...events.map(({ name, at, properties = {} }, index) => ({
    type: 'track',
    userId,
    event: name,
    properties,
    timestamp: new Date(at).toISOString(),
    messageId: `${userId}-event-${index}`,
  })),
];
