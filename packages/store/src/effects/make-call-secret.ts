import { randomBytes } from 'node:crypto';

/** Makes a secret that signs calls: `whsec_` and 192 random bits in Base64, as Standard Webhooks has it. */
export const makeCallSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;
