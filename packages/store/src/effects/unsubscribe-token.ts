import { createHmac, timingSafeEqual } from 'node:crypto';
import { type LeadId, type WorkspaceId, leadId, workspaceId } from '@ripen/domain';

/** Whom an unsubscribe link is for. */
export interface Unsubscribing {
  workspace: WorkspaceId;
  lead: LeadId;
}

const sign = (text: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`unsubscribe:${text}`).digest();

/** Signs a link's token for one lead: both ids and an HMAC-SHA256 over them, base64url. It never expires, as mail doesn't. */
export const signUnsubscribe = ({ workspace, lead }: Unsubscribing, secret: string): string => {
  const ids = Buffer.from(`${workspace}${lead}`.replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, sign(ids.toString('hex'), secret)]).toString('base64url');
};

/** Reads a token; null when it wasn't signed by this secret. */
export const readUnsubscribe = (token: string, secret: string): Unsubscribing | null => {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 64) return null;
  const ids = bytes.subarray(0, 32).toString('hex');
  if (!timingSafeEqual(bytes.subarray(32), sign(ids, secret))) return null;
  const dashed = (hex: string): string => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { workspace: workspaceId.parse(dashed(ids.slice(0, 32))), lead: leadId.parse(dashed(ids.slice(32))) };
};
