import type { KeyShape } from '@ripen/contract';

type Scope = KeyShape['scopes'][number];

/** What keys may do, in words. */
export const scopeWords: Record<Scope, { word: string; about: string }> = {
  ingest: {
    word: 'Send events',
    about: 'For websites, apps and servers that tell what leads do. It can read nothing.',
  },
  manage: { word: 'Manage everything', about: 'For your own programs: leads, workflows, segments, all of the API.' },
};
