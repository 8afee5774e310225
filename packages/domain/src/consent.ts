import { z } from 'zod';
import type { Instant } from './instant.ts';

/** Ways to reach a lead that every workspace knows; others may be added by naming them. */
export const channels = ['email', 'sms', 'phone', 'push', 'whatsapp', 'post'] as const;

/** What a lead consents to: a channel (`email`), or a topic on it (`email:newsletter`); in lower case. */
export const consentName = z
  .string()
  .regex(
    /^(?!constructor$)[a-z][a-z0-9_-]{0,31}(:[a-z0-9][a-z0-9_-]{0,63})?$/,
    'must be a channel such as email, or a channel and a topic such as email:newsletter, in lower case',
  );

/** The topic of a consent, without its channel. */
export const consentTopic = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'must be a word such as newsletter, in lower case');

/** Who said so: a program by the API, incoming data, a person of the workspace, the lead by the way out of a mail, or a flow. */
export const consentSources = ['api', 'ingest', 'person', 'unsubscribe', 'ripen'] as const;
export type ConsentSource = (typeof consentSources)[number];

/** What was last said of a consent, and when: given, or withdrawn. */
export interface Consent {
  given: boolean;
  at: Instant;
  source: ConsentSource;
}

/** A lead's consents by name; of one that isn't here, nothing is known. */
export type Consents = Record<string, Consent>;

const channelWords: Record<string, string> = {
  sms: 'text messages',
  phone: 'calls',
  whatsapp: 'WhatsApp',
  push: 'push messages',
};

/** A consent in words: "email", "text messages", "email about newsletter". */
export const sayConsent = (name: string): string => {
  const [channel = '', topic] = name.split(':');
  const words = Object.hasOwn(channelWords, channel) ? (channelWords[channel] ?? channel) : channel;
  return topic === undefined ? words : `${words} about ${topic.replaceAll(/[-_]/g, ' ')}`;
};

/** Whether a consent is given; null where nothing is known of it. */
export const consentGiven = (consents: Consents, name: string): boolean | null =>
  Object.hasOwn(consents, name) ? (consents[name]?.given ?? null) : null;
