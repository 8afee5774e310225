/** An expected outcome: a value, or why there is none. Throwing is kept for bugs. */
export type Result<T, E> = { ok: true; value: T } | { ok: false; error: E };

/** The good outcome. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** The expected failure. */
export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
