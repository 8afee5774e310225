import { type Instant, type LeadChange, parseZone } from '@ripen/domain';
import type { LeadWrite } from './check-write.ts';

/** Who writes and when; with `replaced`, the lead's tags as they are, the write's tags replace them; without, they are added. */
export interface Writing {
  at: Instant;
  by: 'api' | 'person';
  replaced?: readonly string[];
}

/** The changes a write asks for. */
export const changesOf = (
  { email, fields, tags, consents, timezone, stage }: LeadWrite,
  { at, by: source, replaced = [] }: Writing,
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
  ...Object.entries(consents ?? {}).map(
    ([consent, given]) => ({ change: 'consent', consent, given, at, source }) as const,
  ),
  ...(stage === undefined ? [] : [{ change: 'stage', stage } as const]),
];
