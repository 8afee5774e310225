import type { ModelStanding, RecordedLead } from '@ripen/domain';

/** How often each step gave points and when last, by model; what it gave on that day isn't told. */
export const usedBefore = (ledger: RecordedLead['ledger']): Map<string, ModelStanding['used']> => {
  const used = new Map<string, ModelStanding['used']>();
  for (const { model, node, at } of ledger) {
    const steps = used.get(model) ?? {};
    const known = steps[node];
    const last = known !== undefined && known.last > at ? known.last : at;
    used.set(model, { ...steps, [node]: { times: (known?.times ?? 0) + 1, last, day: '', dayPoints: 0 } });
  }
  return used;
};
