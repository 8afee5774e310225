import { isbot } from 'isbot';

/** Mail services that fetch pictures when a person opens a mail: they stand for that person. */
const stands = /GoogleImageProxy|YahooMailProxy/i;

/** Whether a user agent is a machine's: a crawler, a scanner of links, a prefetcher. What says nothing is no robot. */
export const isRobot = (userAgent: string | null | undefined): boolean =>
  typeof userAgent === 'string' && userAgent.trim() !== '' && !stands.test(userAgent) && isbot(userAgent);
