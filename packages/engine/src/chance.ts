import { type HandoffId, handoffId, type RunId } from '@ripen/domain';

/** Four 32-bit hashes of a text (cyrb128: a public-domain mix by multiplication and shifts), evenly spread and the same for ever. */
const hash = (text: string): [number, number, number, number] => {
  let a = 1_779_033_703;
  let b = 3_144_134_277;
  let c = 1_013_904_242;
  let d = 2_773_480_762;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = b ^ Math.imul(a ^ unit, 597_399_067);
    b = c ^ Math.imul(b ^ unit, 2_869_860_233);
    c = d ^ Math.imul(c ^ unit, 951_274_213);
    d = a ^ Math.imul(d ^ unit, 2_716_044_179);
  }
  a = Math.imul(c ^ (a >>> 18), 597_399_067);
  b = Math.imul(d ^ (b >>> 22), 2_869_860_233);
  c = Math.imul(a ^ (c >>> 17), 951_274_213);
  d = Math.imul(b ^ (d >>> 19), 2_716_044_179);
  const all = a ^ b ^ c ^ d;
  return [all >>> 0, (b ^ all) >>> 0, (c ^ all) >>> 0, (d ^ all) >>> 0];
};

const hex = (value: number): string => value.toString(16).padStart(8, '0');

/** The id of the run that a cause starts: the same cause gives the same id (a UUID of version 8, RFC 9562). */
export const runIdOf = (cause: string): RunId => {
  const digits = hash(cause).map(hex).join('');
  const variant = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}` as RunId;
};

/** The id of the handoff that a cause makes: the same cause gives the same id. */
export const handoffIdOf = (cause: string): HandoffId => handoffId.parse(runIdOf(cause));

/** The number from 0 up to 1 that chance gives under a key: the same key throws the same dice for ever. */
export const diceOf = (key: string): number => hash(key)[0] / 0x1_0000_0000;
