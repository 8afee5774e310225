import { timingSafeEqual } from 'node:crypto';
import { err, ok, type Result } from '@ripen/domain';
import { findKey, type FoundKey, hashSecret, noteKeysUsed, prefixOf } from '@ripen/store';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { type Refusal, refuse } from '../call.ts';
import type { Limits } from '../http/limits.ts';
import type { Services } from '../services.ts';
import { limitedUntil } from './limited-until.ts';

/** How a key is to be looked at: from which address it comes, and whether a revocation has to be seen at once. */
export interface Presented {
  secret: string;
  address: string;
  fresh: boolean;
}

/** Checks API keys. A key that is used all the time is looked up every three seconds; bad ones are throttled by address, soon before any look-up. */
export interface Keys {
  check: (presented: Presented) => Promise<Result<FoundKey, Refusal>>;
  /** Writes down when keys were last used. */
  flush: () => Promise<void>;
}

const rememberedFor = 3_000;
const mostRemembered = 10_000;
const noKey = Buffer.alloc(32);
// Good keys from an address with many bad ones are still found, until there are this many times too many.
const silentFactor = 10;

/** Keys looked up lately, by their prefixes. */
class Remembered {
  readonly #keys = new Map<string, { key: FoundKey; until: number }>();

  /** The key of that prefix as it was last seen, and whether that is recent. */
  get(prefix: string): { key: FoundKey; recent: boolean } | undefined {
    const seen = this.#keys.get(prefix);
    return seen && { key: seen.key, recent: seen.until > performance.now() };
  }

  set(prefix: string, key: FoundKey | undefined): void {
    this.#keys.delete(prefix);
    if (this.#keys.size >= mostRemembered) this.#keys.clear();
    if (key !== undefined) this.#keys.set(prefix, { key, until: performance.now() + rememberedFor });
  }
}

/** Opens the checking of keys of one process. */
export const openKeys = ({ db }: Pick<Services, 'db'>, { badKeys }: Pick<Limits, 'badKeys'>): Keys => {
  const remembered = new Remembered();
  const used = new Set<string>();
  const bad = new RateLimiterMemory({ points: badKeys, duration: 60 });

  const lookUp = async (prefix: string): Promise<FoundKey | undefined> => {
    const key = await findKey(db, prefix);
    remembered.set(prefix, key);
    return key;
  };

  const check = async ({ secret, address, fresh }: Presented): Promise<Result<FoundKey, Refusal>> => {
    // What can't be a key is looked for too, so that it takes as long as an unknown one.
    const prefix = prefixOf(secret) ?? '';
    const hash = hashSecret(secret);
    const seen = remembered.get(prefix);
    const trusted = seen !== undefined && timingSafeEqual(hash, seen.key.hash);
    const limited = trusted ? null : await limitedUntil(bad, address);
    if (limited !== null && limited.count >= badKeys * silentFactor) return err(limited.refusal);
    const key = trusted && seen.recent && !fresh ? seen.key : await lookUp(prefix);
    const same = timingSafeEqual(hash, key?.hash ?? noKey);
    if (key === undefined || !same) {
      await bad.penalty(address);
      return err(limited?.refusal ?? refuse(401, 'auth_invalid', 'This key isn’t valid'));
    }
    used.add(prefix);
    return ok(key);
  };

  const flush = async (): Promise<void> => {
    const prefixes = [...used];
    used.clear();
    if (prefixes.length > 0) await noteKeysUsed(db, prefixes);
  };

  return { check, flush };
};
