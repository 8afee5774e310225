import { type Doer, gradeIn, type Handoff, type HandoffNotice, type People, type Stage, sayTime } from '@ripen/domain';
import { handoffIdOf } from '../chance.ts';
import { type Sheet, tell } from '../sheet.ts';
import { afterHours } from './after-hours.ts';
import { becauseOf } from './because-of.ts';
import { occur } from './occur.ts';
import { peopleFor } from './people-for.ts';

/** Puts a handoff's new state on the sheet. */
export const putHandoff = (sheet: Sheet, handoff: Handoff): void => {
  sheet.handoff = handoff;
  sheet.handoffs.set(handoff.id, handoff);
  sheet.alarmStale = true;
};

/** Passes the lead to sales, unless it is with them already: a row, a notice to whoever gets it, and word to flows. */
export const handOff = (sheet: Sheet, stage: Stage, why: string): void => {
  const { handoff: terms } = stage;
  if (terms === undefined || sheet.handoff?.status === 'open') return;
  const { now, scales, zone } = sheet.world;
  const { people, said } = peopleFor(sheet, stage.name, terms);
  const { id: lead, score, band, dimensions } = sheet.lead;
  const handoff: Handoff = {
    ...fresh,
    ...givenTo(people),
    lead,
    id: handoffIdOf(`${lead}:handoff:${now}:${sheet.moves.length}`),
    stage: stage.name,
    madeAt: now,
    dueAt: afterHours(sheet, now, terms.limit.hours),
    score,
    band,
    grade: gradeIn(scales.headline, dimensions.fit ?? 0, dimensions.engagement ?? 0),
    dimensions,
    because: becauseOf(sheet, why),
  };
  putHandoff(sheet, handoff);
  const by = sayTime(handoff.dueAt, zone);
  tell(sheet, 'handoff', `Handed over to ${said} from “${stage.label}”, to be answered by ${by}`);
  sheet.notices.push(
    noticeOf(sheet, handoff, { about: 'made', to: 'owner', title: `is yours: please answer by ${by}` }),
  );
  occur(sheet, handoff, 'made');
};

/** Takes an open handoff back: the lead moved on without an answer. */
export const withdraw = (sheet: Sheet, to: string): void => {
  const { handoff } = sheet;
  if (handoff?.status !== 'open') return;
  const reason = `The lead moved to “${to}”`;
  putHandoff(sheet, { ...handoff, status: 'withdrawn', answeredAt: sheet.world.now, reason });
  tell(sheet, 'handoff', `Its handoff to sales was taken back: it moved to “${to}”`);
};

const fresh = {
  status: 'open',
  escalatedAt: null,
  answeredAt: null,
  answeredBy: null as Doer | null,
  reason: null,
  note: null,
  comeBackAt: null,
  cameBackAt: null,
  answers: {},
} as const;

type Given = Pick<Handoff, 'owner' | 'among' | 'team'>;

const nobody: Given = { owner: null, among: [], team: null };

// Whose turn it is, and who is in a team, is known where the handoff is stored.
const givenTo = (people: People): Given => {
  if ('fixed' in people) return { ...nobody, owner: people.fixed };
  return 'team' in people ? { ...nobody, among: people, team: people.team } : { ...nobody, among: people.roundRobin };
};

/** A notice about the lead, in plain words: who it is, and why now. */
export const noticeOf = (
  { lead }: Sheet,
  { id, because, score, band, grade }: Handoff,
  { title, ...about }: Pick<HandoffNotice, 'about' | 'to'> & { title: string },
): HandoffNotice => ({
  ...about,
  handoff: id,
  lead: lead.id,
  subject: `${nameOf(lead)} ${title}`,
  message: [`Score ${score}, ${band}, grade ${grade}.`, ...because.map((reason) => `• ${reason}`)].join('\n'),
});

const nameOf = ({ fields: { firstName, lastName }, email, externalId }: Sheet['lead']): string => {
  const name = [firstName, lastName]
    .flatMap((part) => (typeof part === 'string' && part !== '' ? [part] : []))
    .join(' ');
  return name || (email ?? externalId ?? 'A lead');
};
