import type { CompiledModel, CompiledNode, Setting } from '@ripen/workflow';

const before = (model: CompiledModel, id: string): CompiledNode | undefined =>
  [...model.workflow.nodes.values()].find(({ next }) => [...next.values()].includes(id));

/** What a points node gives its points for: what it says itself, and what the model listens for or looks at before it; its id where the newest version has it no more. */
export const labelNode = (model: CompiledModel | undefined, id: string, setting: Setting): string => {
  const points = model?.workflow.nodes.get(id);
  if (model === undefined || points === undefined) return `A step that is no longer there (${id})`;
  let start = before(model, id);
  for (let steps = 0; start !== undefined && steps < model.workflow.nodes.size; steps += 1) {
    const earlier = before(model, start.id);
    if (earlier === undefined) break;
    start = earlier;
  }
  const said = points.sentence(setting);
  return start === undefined ? said : `${start.sentence(setting)}: ${said}`;
};
