import type { KeyShape } from '@ripen/contract';
import type { Lines } from '../lines-to-paste.tsx';

interface Use {
  secret: string;
  scopes: KeyShape['scopes'];
  origin: string;
}

const curl = ({ secret, origin }: Use): Lines => ({
  name: 'curl',
  about: 'Says who somebody is and that they signed up. They become a lead, and workflows that wait for this start.',
  lines: `curl ${origin}/v1/batch \\
  -u '${secret}:' \\
  -H 'content-type: application/json' \\
  -d '{ "batch": [
    { "type": "identify", "userId": "u-1",
      "traits": { "email": "ada@example.com", "firstName": "Ada" } },
    { "type": "track", "userId": "u-1",
      "event": "Signed Up", "properties": { "plan": "team" } }
  ] }'`,
});

const segment = ({ secret, origin }: Use): Lines => ({
  name: 'Segment’s library',
  about: 'In Node, after npm install @segment/analytics-node. Ripen speaks its protocol, so nothing else changes.',
  lines: `import { Analytics } from '@segment/analytics-node';

const analytics = new Analytics({ writeKey: '${secret}', host: '${origin}', path: '/v1/batch' });

analytics.identify({ userId: 'u-1', traits: { email: 'ada@example.com', firstName: 'Ada' } });
analytics.track({ userId: 'u-1', event: 'Signed Up', properties: { plan: 'team' } });

await analytics.closeAndFlush();`,
});

const start = ({ secret, origin }: Use): Lines => ({
  name: 'curl, to start a workflow',
  about: 'Starts a lead in a live workflow; put the id from the workflow’s address in place of WORKFLOW.',
  lines: `curl ${origin}/api/workflows/WORKFLOW/runs \\
  -H 'authorization: Bearer ${secret}' \\
  -H 'content-type: application/json' \\
  -d '{ "leads": ["ada@example.com"] }'`,
});

/** Lines that work as they stand, for what a key may do. */
export const snippets = (use: Use): Lines[] => [
  ...(use.scopes.includes('manage') ? [start(use)] : []),
  curl(use),
  segment(use),
];
