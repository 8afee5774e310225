import type { Problem } from '@ripen/domain';
import type { Call, Node } from '../tree/operator.ts';
import { fault } from './fault.ts';

const growing = (node: Node): Call | null => {
  if (node.kind === 'list') return node.items.map(growing).find((call) => call !== null) ?? null;
  if (node.kind !== 'call') return null;
  return node.operator.grows ? node : (node.args.map(growing).find((call) => call !== null) ?? null);
};

/** What makes a rule too costly to be asked of every lead: going through lists within lists, and results that grow. */
export const costFaults = (call: Call, inner: boolean): Problem[] => {
  const { operator, args, at } = call;
  const body = operator.inner === undefined ? undefined : args[operator.inner.place];
  if (body === undefined)
    return operator.inner?.of === 'event' && inner
      ? [fault('rule_too_costly', `${operator.name} may not be asked for each element of a list.`, at)]
      : [];
  if (inner)
    return [
      fault('rule_too_costly', `${operator.name} may not be within a rule that is itself asked for each element.`, at),
    ];
  const grows = operator.name === 'reduce' ? growing(body) : null;
  return grows
    ? [
        fault(
          'rule_too_costly',
          `${grows.operator.name} may not be in reduce: its result could grow without end.`,
          grows.at,
        ),
      ]
    : [];
};
