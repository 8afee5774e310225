import { handoffId, instant, productStageName } from '@ripen/domain';
import type { PlantedPast } from '@ripen/store';
import { idFor, type Seller } from '../past-of.ts';
import { type SamplePerson, samplePerson } from '../people.ts';
import { productPoints, sampleProducts } from './product-model.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** Somebody who tries a product of the sample: what they did with it, and when they had done enough. */
export interface ProductPerson extends SamplePerson {
  product: string;
  cameAt: number;
  events: { name: string; at: number; properties: { product: string } }[];
  /** When the points for it were enough; null where they aren't yet. */
  qualifiedAt: number | null;
}

/** How many of them there are. */
export const productPeopleCount = 24;

const enough = 30;

/** The n-th of them, as seen at a moment; the same for ever, but for the days. */
export const productPerson = (n: number, now: number): ProductPerson => {
  const { traits, ...someone } = samplePerson(3_000 + n);
  const person = { ...someone, userId: `sample-product-${n}`, traits: { ...traits, role: 'Operations Manager' } };
  const product = sampleProducts[n % sampleProducts.length] ?? 'Analytics';
  const cameAt = now - (4 + ((n * 7) % 26)) * day;
  const names = ['Started Trial', ...Array.from({ length: 1 + (Math.floor(n / 2) % 4) }, () => 'Viewed Product')];
  const events = names.map((name, index) => ({ name, at: cameAt + (2 + index * 17) * hour, properties: { product } }));
  let points = 0;
  const last = events.find(({ name }) => (points += productPoints[name] ?? 0) >= enough);
  return { ...person, product, cameAt, events, qualifiedAt: last?.at ?? null };
};

/** Every third of those who are qualified was handed over and accepted; the others wait for sales now. */
export const productPastOf = (person: ProductPerson, n: number, owner: Seller): PlantedPast => {
  const { userId, cameAt, qualifiedAt } = person;
  const past: PlantedPast = { externalId: userId, cameAt: instant(cameAt), moves: [], handoffs: [], outcomes: [] };
  past.moves.push({ to: 'lead', at: instant(cameAt + hour), by: 'rule', why: 'Email is known' });
  if (qualifiedAt === null || n % 3 > 0) return past;
  const answeredAt = instant(qualifiedAt + 5 * hour);
  const why = `Interest in ${person.product} is enough`;
  past.moves.push(
    { to: productStageName(person.product), at: instant(qualifiedAt), by: 'rule', why },
    { to: 'SQL', at: answeredAt, by: 'handoff', why: `${owner.name} accepted the lead` },
  );
  past.handoffs.push({ ...accepted(person, owner), answeredAt, madeAt: instant(qualifiedAt), because: [why] });
  return past;
};

/** The team that leads who are qualified for a product go to. */
export const productTeam = 'Product specialists';

const accepted = ({ userId, product, traits, qualifiedAt }: ProductPerson, owner: Seller) => ({
  id: handoffId.parse(idFor(userId)),
  stage: productStageName(product),
  team: productTeam,
  owner: owner.id,
  dueAt: instant((qualifiedAt ?? 0) + 8 * hour),
  status: 'accepted' as const,
  escalatedAt: null,
  answeredBy: { member: owner.id, name: owner.name },
  reason: null,
  note: null,
  answers: { budget: 'Known', authority: 'We talk to them', need: 'Clear', timing: 'This year' },
  ...(Number(traits.companySize) >= 200
    ? { score: 30, band: 'warm' as const, grade: 'B3' }
    : { score: 0, band: 'cold' as const, grade: 'C3' }),
  dimensions: { [`interest:${product}`]: enough },
});
