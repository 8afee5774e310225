/**
 * How a moment that runs sleep for follows the lead: in another zone it is the same time on that `clock`, or it is decided
 * `anew`; null where zones don't matter. It is decided anew as well where one of `fields` is another.
 */
export interface Follows {
  zone: 'clock' | 'anew' | null;
  fields: readonly string[];
}
