import { z } from 'zod';

const name = z.string().trim().min(1, 'needs a name').max(64);
const url = z
  .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
  .max(2_048);
const header = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/, 'isn’t the name of an HTTP header');
const value = z
  .string()
  .max(4_096)
  .regex(/^[^\r\n\0]*$/, 'may not hold line breaks');

/** Where messages go: null while there is no provider. Of headers only the names are shown. */
export const provider = z.strictObject({
  provider: z
    .strictObject({ name, url: z.string(), headers: z.array(z.string()), body: z.json(), repeatable: z.boolean() })
    .nullable(),
});

/**
 * A provider to set: messages are posted to `url` as the JSON of `body`, whose texts are Liquid and know `to`, `text` and
 * `key` beside the lead. A header whose value is null keeps the one it has. `repeatable` says that the provider delivers
 * nothing twice under one `Idempotency-Key`.
 */
export const providerDraft = z.strictObject({
  name,
  url,
  headers: z.record(header, value.nullable()).default({}),
  body: z.json().default({ to: '{{ to }}', text: '{{ text }}' }),
  repeatable: z.boolean().default(false),
});
