import { createHash } from 'node:crypto';
import { type Band, handoffId, instant, outcomeId, rejectionReasons } from '@ripen/domain';
import type { PlantedPast } from '@ripen/store';
import type { PastPerson } from './past-person.ts';
import { notBuying } from './workflows.ts';

/** A member of the sample's sales. */
export interface Seller {
  id: string;
  name: string;
}

const hour = 3_600_000;
const day = 24 * hour;

/** An id made of a text: the same for ever. */
export const idFor = (text: string): string => {
  const digits = createHash('sha256').update(text).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
};

const bandOf = (score: number): Band => (score >= 70 ? 'hot' : score >= 30 ? 'warm' : 'cold');

const gradeOf = (fit: number, engagement: number): string =>
  `${fit >= 34 ? 'A' : fit >= 17 ? 'B' : 'C'}${engagement >= 34 ? 1 : engagement >= 17 ? 2 : 3}`;

type Handoff = PlantedPast['handoffs'][number];

/** What became of somebody at the sample's sales: the more they mean it, the more of them are accepted and won. */
export const pastOf = (person: PastPerson, owner: Seller, now: number): PlantedPast => {
  const { userId, cameAt, handedAt, dice } = person;
  const past: PlantedPast = { externalId: userId, cameAt: instant(cameAt), moves: [], handoffs: [], outcomes: [] };
  const move = (to: string, at: number, by: PlantedPast['moves'][number]['by'], why: string): void =>
    void past.moves.push({ to, at: instant(at), by, why });
  // The model itself disqualifies them, as soon as it hears of them.
  if (person.traits.role === notBuying) return past;
  if (handedAt === null || dice() < 0.7)
    move('lead', Math.min(cameAt + day, handedAt ?? now), 'rule', 'Email is known');
  if (handedAt === null) return past;
  move('MQL', handedAt, 'rule', 'It fits, is engaged and may be written to');
  const handoff = madeOf(person, owner, { handedAt, now });
  past.handoffs.push(handoff);
  const { answeredAt } = handoff;
  if (answeredAt === null) return past;
  if (handoff.status === 'rejected') {
    move('recycled', answeredAt, 'handoff', `${owner.name} rejected the lead: ${handoff.reason}`);
    return past;
  }
  move('SQL', answeredAt, 'handoff', `${owner.name} accepted the lead`);
  sell(past, { person, owner, from: answeredAt, now, move });
  return past;
};

const madeOf = (
  { userId, traits, fit, engagement, means, events, dice }: PastPerson,
  owner: Seller,
  { handedAt, now }: { handedAt: number; now: number },
): Handoff => {
  const score = Math.min(100, Math.max(0, fit + engagement));
  const took = Math.round((0.3 + dice() ** 3 * 30) * hour);
  const answered = handedAt + took < now - (now - handedAt < 3 * day ? 2 * day : 0);
  const accepted = dice() < 0.25 + means * 0.14;
  const why = rejectionReasons[Math.floor(dice() * 4)] ?? 'not ready';
  const last = events.at(-1)?.name;
  return {
    id: handoffId.parse(idFor(userId)),
    owner: owner.id,
    madeAt: instant(handedAt),
    dueAt: instant(handedAt + 8 * hour),
    status: answered ? (accepted ? 'accepted' : 'rejected') : 'open',
    escalatedAt: (answered ? took > 8 * hour : handedAt + 8 * hour < now) ? instant(handedAt + 8 * hour) : null,
    answeredAt: answered ? instant(handedAt + took) : null,
    answeredBy: answered ? { member: owner.id, name: owner.name } : null,
    reason: answered && !accepted ? why : null,
    note: answered && !accepted && dice() < 0.4 ? 'Asked to talk again next quarter' : null,
    answers:
      answered && accepted ? { budget: 'Known', authority: 'We talk to them', need: 'Clear', timing: 'This year' } : {},
    score,
    band: bandOf(score),
    grade: gradeOf(fit, engagement),
    dimensions: { fit, engagement },
    because: [
      ...(last === undefined ? [] : [`Just now: ${last}`]),
      ...(Number(traits.companySize) >= 200 ? ['Company size is at least 200'] : []),
      'It fits, is engaged and may be written to',
    ].slice(0, 3),
  };
};

interface Selling {
  person: PastPerson;
  owner: Seller;
  from: number;
  now: number;
  move: (to: string, at: number, by: 'outcome', why: string) => void;
}

const sell = (past: PlantedPast, { person, owner, from, now, move }: Selling): void => {
  const { userId, dice, means } = person;
  const by = { member: owner.id, name: owner.name };
  const opportunity = `${String(person.traits.company)}, deal ${userId.split('-').at(-1)}`;
  const openedAt = from + Math.round((1 + dice() * 9) * day);
  const closedAt = openedAt + Math.round((4 + dice() * 26) * day);
  const won = dice() < 0.04 + means * 0.16;
  if (openedAt >= now || dice() < 0.1) return;
  const told = { opportunity, reason: null, by };
  past.outcomes.push({
    ...told,
    id: outcomeId.parse(idFor(`${userId}o`)),
    outcome: 'opened',
    amount: null,
    at: instant(openedAt),
  });
  move('opportunity', openedAt, 'outcome', `${owner.name} told that an opportunity was opened`);
  if (closedAt >= now) return;
  past.outcomes.push({
    ...told,
    id: outcomeId.parse(idFor(`${userId}c`)),
    outcome: won ? 'won' : 'lost',
    amount: won ? 1_000 * Math.round(2 + dice() * 38) : null,
    reason: won ? null : 'Chose another',
    at: instant(closedAt),
  });
  move(
    won ? 'customer' : 'lost',
    closedAt,
    'outcome',
    `${owner.name} told that an opportunity was ${won ? 'won' : 'lost'}`,
  );
};
