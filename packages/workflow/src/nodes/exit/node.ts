import { z } from 'zod';
import { end } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** Nothing to set. */
const exitConfig = z.strictObject({});

/** Ends the run. */
export const exit = nodeKind({
  kind: 'exit',
  label: 'Exit',
  group: 'end',
  about: 'The lead leaves the flow.',
  within: ['nurture', 'scoring'],
  config: exitConfig,
  blank: {},
  ports: () => [],
  sentence: () => 'Leave the flow',
  prepare: () => null,
  decide: () => end('Left the flow'),
});
