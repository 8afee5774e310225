import { createClient } from '@ripen/client';

/** The API, spoken to with the browser's session. */
export const client = createClient({ url: '' });
