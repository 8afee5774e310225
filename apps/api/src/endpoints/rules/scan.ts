import type { LeadKey, LeadPage, LeadRow } from '@ripen/store';

/** How far to look along an order: until `enough` leads match or the time is over. The first `keep` of them are given. */
export interface Scan extends Omit<LeadPage, 'limit'> {
  keep: number;
  enough: number;
  milliseconds: number;
  /** Hears of every lead the rule holds for. */
  onMatch?: (lead: LeadRow) => void;
}

/** What a scan found. `last` is the last lead it looked at; `over` tells that there is none after it. */
export interface Scanned {
  matching: LeadRow[];
  count: number;
  last: LeadKey | null;
  over: boolean;
}
