import { z } from 'zod';
import type { Branded, LeadId } from '../ids.ts';
import type { Instant } from '../instant.ts';
import type { Band, Dimensions } from '../score.ts';
import type { Answers } from './checklist.ts';

export type HandoffId = Branded<'HandoffId'>;

/** Parses the id of a handoff: a UUID in any case, given back in lower case. */
export const handoffId = z.guid().transform((value) => value.toLowerCase() as HandoffId);

const givenTeam = z.string().trim().min(1, 'Choose a team').max(64);
const member = z.string().min(1, 'needs a person').max(128);

/** Who gets a lead: one person, or whoever of several, or of a team as it then is, has waited longest; members by their ids. */
const people = z.union([
  z.strictObject({ fixed: member }),
  z.strictObject({ roundRobin: z.array(member).min(1, 'needs a person').max(50) }),
  z.strictObject({ team: givenTeam }),
]);
export type People = z.infer<typeof people>;

/** The team whose rule is the first to hold for the lead gets it, and where none holds, `otherwise`. */
const byRules = z.strictObject({
  rules: z
    .array(z.strictObject({ rule: z.json(), team: givenTeam }))
    .min(1, 'needs a rule')
    .max(20),
  otherwise: people,
});

const ownership = z.union([...people.options, byRules]);

/**
 * How a stage hands leads over to sales: to whom, within how many business hours they answer, who hears of it when they
 * don't (where it isn't named, the head of the lead's team, if that has one), and the stages that accepted and rejected
 * leads move to (`SQL` and `recycled`, where they aren't named).
 */
export const handoffTerms = z.strictObject({
  owner: ownership,
  limit: z.strictObject({ hours: z.number().int().min(1).max(2_000) }),
  escalate: member.optional(),
  accepted: z.string().max(64).optional(),
  rejected: z.string().max(64).optional(),
});
export type HandoffTerms = z.infer<typeof handoffTerms>;

/** The teams that leads are handed over to by such terms, in order. */
export const teamsOf = (terms: HandoffTerms): string[] => teamPlaces(terms).map(({ team }) => team);

/** The teams that such terms name, each with a pointer to its place in them. */
export const teamPlaces = ({ owner }: HandoffTerms): { team: string; place: string }[] => {
  if ('team' in owner) return [{ team: owner.team, place: '/owner/team' }];
  if (!('rules' in owner)) return [];
  const { rules, otherwise } = owner;
  const chosen = rules.map(({ team }, index) => ({ team, place: `/owner/rules/${index}/team` }));
  return 'team' in otherwise ? [...chosen, { team: otherwise.team, place: '/owner/otherwise/team' }] : chosen;
};

/** Where a handoff stands: it waits for an answer, has one, or was taken back because the lead moved on without it. */
export const handoffStatuses = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type HandoffStatus = (typeof handoffStatuses)[number];

/** Why sales reject a lead. */
export const rejectionReasons = ['not a fit', 'not ready', 'wrong contact', 'duplicate', 'other'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** Who did something: a member by their id and name, or a program by its key's name. */
export interface Doer {
  member: string | null;
  name: string;
}

/**
 * A lead passed to sales, as it stood when it was. `owner` is a member's id; when it is made without one, `among` names those of whom,
 * or the team of which, the store chooses whoever has waited longest. `team` is the team it was given to. `because` says why now, `answers` are those to the checklist of the stage
 * that accepted leads move to. `cameBackAt` is set once the lead came back.
 */
export interface Handoff {
  lead: LeadId;
  id: HandoffId;
  stage: string;
  owner: string | null;
  among: readonly string[] | { team: string };
  team: string | null;
  madeAt: Instant;
  dueAt: Instant;
  status: HandoffStatus;
  escalatedAt: Instant | null;
  answeredAt: Instant | null;
  answeredBy: Doer | null;
  reason: string | null;
  note: string | null;
  comeBackAt: Instant | null;
  cameBackAt: Instant | null;
  answers: Answers;
  score: number;
  band: Band;
  grade: string;
  dimensions: Dimensions;
  because: readonly string[];
}

/** A mail to a colleague about a handoff: to whoever owns it, to the head of its team, if that has one, or to a member. The texts are plain. */
export interface HandoffNotice {
  handoff: HandoffId;
  lead: LeadId;
  about: 'made' | 'escalated';
  to: 'owner' | 'head' | { member: string };
  subject: string;
  message: string;
}

/** What flows can hear of a handoff: it was made, answered, not answered in time, or its lead may come back. */
export const handoffMoments = ['made', 'accepted', 'rejected', 'escalated', 'came-back'] as const;
export type HandoffMoment = (typeof handoffMoments)[number];
