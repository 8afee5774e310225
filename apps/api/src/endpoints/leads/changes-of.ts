import { type LeadChange, parseZone } from '@ripen/domain';
import type { LeadWrite } from './check-write.ts';

/** The changes a write asks for. With `tags` of the lead as they are, the write's tags replace them; without, they are added. */
export const changesOf = (
  { email, fields, tags, timezone, stage }: LeadWrite,
  replaced: readonly string[] = [],
): LeadChange[] => [
  ...(email === undefined ? [] : [{ change: 'email', value: email } as const]),
  ...(timezone === undefined
    ? []
    : [{ change: 'timezone', value: timezone === null ? null : parseZone(timezone) } as const]),
  ...Object.entries(fields ?? {}).map(([field, value]) => ({ change: 'field', field, value }) as const),
  ...(tags === undefined
    ? []
    : replaced.filter((tag) => !tags.includes(tag)).map((tag) => ({ change: 'tag', tag, on: false }) as const)),
  ...(tags ?? []).map((tag) => ({ change: 'tag', tag, on: true }) as const),
  ...(stage === undefined ? [] : [{ change: 'stage', stage } as const]),
];
