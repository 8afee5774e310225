import { type Lead, parseZone, type Zone } from '@ripen/domain';

/** The zone whose clocks a lead lives by: its own, else its company's, else the workspace's. */
export const zoneOf = ({ timezone, fields: { companyTimezone } }: Lead, otherwise: Zone): Zone =>
  (timezone === null ? null : parseZone(timezone)) ??
  (typeof companyTimezone === 'string' ? parseZone(companyTimezone) : null) ??
  otherwise;
