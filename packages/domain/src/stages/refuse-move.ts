import type { Stage } from '../stage.ts';
import { type Answers, unanswered } from './checklist.ts';

/** A move that somebody wants: the stages of the workspace, where the lead is, and what sales answered of it. */
export interface WantedMove {
  stages: readonly Stage[];
  from: string;
  to: string;
  answers: Answers;
}

/** Why a lead can't move to a stage, in words; null where it may. A stage that nobody defined refuses nothing. */
export const refuseMove = ({ stages, from, to, answers }: WantedMove): string | null => {
  const target = stages.find(({ name }) => name === to);
  if (target === undefined || from === to) return null;
  const label = (name: string): string => stages.find((known) => known.name === name)?.label ?? name;
  if (target.from !== undefined && !target.from.includes(from)) {
    const allowed = target.from.map((name) => `“${label(name)}”`);
    const only = allowed.length === 0 ? 'nothing moves there' : `only from ${list(allowed)}`;
    return `A lead can’t move from “${label(from)}” to “${target.label}”: ${only}`;
  }
  const missing = unanswered(target.asks ?? [], answers);
  if (missing.length === 0) return null;
  return `“${target.label}” asks for ${list(missing.map(({ name }) => name))} first`;
};

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
