/** What requests may hold, as the documentation publishes it; sizes in bytes, times in milliseconds. */
export interface Limits {
  url: number;
  headers: number;
  body: number;
  batchBody: number;
  /** How long a body may take to arrive. */
  bodyTime: number;
  /** Bad keys from one address in a minute, before they are throttled. */
  badKeys: number;
  /** Failed attempts to sign in from one address in a minute. */
  failedSignIns: number;
}

/** The limits of every Ripen. */
export const limits: Limits = {
  url: 2_048,
  headers: 100,
  body: 256 * 1024,
  batchBody: 1024 * 1024,
  bodyTime: 30_000,
  badKeys: 100,
  failedSignIns: 10,
};

/** What JSON may hold. */
export const jsonLimits = {
  depth: 32,
  keys: 512,
  key: 128,
  string: 8_192,
  longString: 200_000,
  csv: 3_000_000,
  array: 1_000,
} as const;
