import { randomBytes } from 'node:crypto';
import type { LeadId } from '@ripen/domain';

/** A new id for a lead: a UUID of version 7, so that new rows lie together. */
export const makeLeadId = (): LeadId => {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as LeadId;
};
