import { kindOf } from '@ripen/workflow';
import { drawNode, editorOf } from '@ripen/workflow/editor';
import { walkingOrder } from '../graph/walking-order.ts';
import type { Bench } from '../model/bench.ts';
import { type Choice, fits, under } from './choice.ts';
import type { PickerRequest } from './picker-request.ts';

const kindsOf = ({ kinds, onKind }: PickerRequest): Choice[] =>
  kinds.map((kind) => ({
    id: kind,
    label: kindOf(kind)?.label ?? kind,
    about: kindOf(kind)?.about ?? '',
    icon: editorOf(kind)?.icon,
    pick: () => onKind(kind),
  }));

/** The steps that stand, in the order a lead walks them, as choices. */
export const stepChoices = ({ flow, setting }: Bench, onStep: (id: string) => void): Choice[] => {
  const { document } = flow.getState();
  const byId = new Map(document.nodes.map((node) => [node.id, node]));
  return walkingOrder(document).flatMap((id) => {
    const node = byId.get(id);
    if (!node) return [];
    const { sentence, label } = drawNode(node, setting);
    return [
      {
        id: `step-${id}`,
        label: sentence,
        about: label === sentence ? '' : label,
        icon: editorOf(node.kind)?.icon,
        pick: () => onStep(id),
      },
    ];
  });
};

/** What the picker offers for a search: new steps first, then steps that stand already. */
export const choicesOf = (bench: Bench, request: PickerRequest, search: string): Choice[] => {
  const targets = new Set(request.targets.map((id) => `step-${id}`));
  const steps = stepChoices(bench, request.onTarget).filter(({ id }) => targets.has(id));
  return [
    ...under(
      'A new step',
      kindsOf(request).filter((choice) => fits(search, choice)),
    ),
    ...under(
      'Lead to a step that is there',
      steps.filter((choice) => fits(search, choice)),
    ),
  ];
};
