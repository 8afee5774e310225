import { type JsonObject, parseInstant } from '@ripen/domain';
import { z } from 'zod';
import { documented } from './documented.ts';

/** What ingest requests may hold: events in a batch, and bytes of one event. */
export const ingestLimits = { batch: 500, event: 32 * 1024 } as const;

const longest = 255;

const messageId = z.custom<string>(
  (value) => typeof value === 'string' && value.length >= 1 && value.length <= longest,
  {
    error: `must be a string of 1 to ${longest} characters`,
    params: { code: 'message_id_invalid' },
  },
);
documented.add(messageId, {
  type: 'string',
  minLength: 1,
  maxLength: longest,
  description: 'Makes the call unique: a repeated one is stored once.',
});

const time = z.string().superRefine((value, context) => {
  const read = parseInstant(value);
  if (!read.ok) context.addIssue({ code: 'custom', message: read.error, params: { code: 'timestamp_invalid' } });
});

// Some of Segment's clients send numbers, or empty strings for what they don't know.
const name = z
  .union([z.string().max(longest), z.number().int().transform(String)])
  .nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? null : value));

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const object = z.custom<JsonObject>(isObject, { error: 'must be an object', params: { code: 'property_type' } });
documented.add(object, { type: 'object' });

const anything = object.nullish().transform((value) => value ?? {});

const eventName = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .refine((value) => !/^(\$|system\.)/.test(value), {
    error: 'begins like names that are reserved',
    params: { code: 'name_reserved' },
  });

const pageName = z
  .string()
  .trim()
  .max(110)
  .nullish()
  .transform((value) => value || null);

const common = {
  messageId: messageId.nullish(),
  userId: name,
  anonymousId: name,
  timestamp: time.nullish(),
  originalTimestamp: time.nullish(),
  sentAt: time.nullish(),
  context: z
    .looseObject({
      timezone: z.string().max(longest).nullish().catch(null),
      userAgent: z.string().nullish().catch(null),
      consent: z.looseObject({ categoryPreferences: object.nullish() }).nullish().catch(null),
    })
    .nullish(),
};

type Identified = { userId: string | null; anonymousId: string | null };
const hasIdentity = ({ userId, anonymousId }: Identified): boolean => userId !== null || anonymousId !== null;
const identityRequired = { error: 'needs a userId or an anonymousId', params: { code: 'identity_required' } };

/** Segment's calls, by their type. Unknown properties are kept; `null` is the same as nothing. */
export const ingestCalls = {
  identify: z.looseObject({ ...common, traits: anything }).refine(hasIdentity, identityRequired),
  track: z.looseObject({ ...common, event: eventName, properties: anything }).refine(hasIdentity, identityRequired),
  page: z
    .looseObject({ ...common, name: pageName, category: z.string().max(longest).nullish(), properties: anything })
    .refine(hasIdentity, identityRequired),
  screen: z
    .looseObject({ ...common, name: pageName, category: z.string().max(longest).nullish(), properties: anything })
    .refine(hasIdentity, identityRequired),
  group: z.looseObject({ ...common, groupId: name, traits: anything }).refine(hasIdentity, identityRequired),
  alias: z
    .looseObject({ ...common, previousId: name })
    .refine(({ userId, previousId }) => userId !== null && previousId !== null, {
      error: 'needs a userId and a previousId',
      params: { code: 'identity_required' },
    }),
} as const;

/** The types of Segment's calls. */
export type IngestType = keyof typeof ingestCalls;
export const ingestTypes = [
  'identify',
  'track',
  'page',
  'screen',
  'group',
  'alias',
] as const satisfies readonly IngestType[];

/** A call as it was read, with its type. */
export type IngestCall = { [Type in IngestType]: z.output<(typeof ingestCalls)[Type]> & { type: Type } }[IngestType];

/** The paths that take one call each, and those that take many. */
export const ingestPaths = {
  single: ingestTypes.map((type) => ({ type, path: `/v1/${type}` })),
  batch: ['/v1/batch', '/v1/b', '/v1/import'],
} as const;

/** Many calls at once; `context` and `sentAt` hold for those that bring none of their own. */
export const ingestBatch = z.looseObject({
  batch: z.array(z.looseObject({ type: z.enum(ingestTypes) })),
  sentAt: time.nullish(),
  context: z.looseObject({}).nullish(),
});

/** The answer once everything is stored. */
export const ingestAnswer = z.strictObject({ success: z.literal(true) });
