import { z } from 'zod';
import { pass } from '../../decision.ts';
import { nodeKind } from '../../node-kind.ts';

/** How often a lead goes back before it goes on. */
const goToConfig = z.strictObject({ times: z.number().int().min(1).max(100) });

/** Sends the lead back to an earlier step, so often and no more; then it goes on. */
export const goTo = nodeKind({
  kind: 'go-to',
  label: 'Go back',
  group: 'choice',
  about: 'Sends the lead back to an earlier step, so many times; then it goes on.',
  within: ['nurture'],
  config: goToConfig,
  blank: { times: 3 },
  ports: () => ['again', 'limit'],
  portName: (_config, port) => (port === 'again' ? 'Go back' : 'Then go on'),
  sentence: ({ times }) => `Go back ${often(times)}, then go on`,
  counted: true,
  onward: 'limit',
  prepare: () => null,
  decide: ({ times }, { visits }) =>
    visits <= times
      ? pass('again', `Goes back, ${visits} of ${times}`)
      : pass('limit', `Went back ${often(times)}, so it goes on`),
});

const often = (times: number): string => (times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`);
