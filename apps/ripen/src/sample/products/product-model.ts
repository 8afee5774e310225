import type { WorkflowDocument } from '@ripen/workflow';

/** The products of the sample workspace. */
export const sampleProducts = ['Analytics', 'Automation'] as const;

/** What the sample's product model gives for each event by its name. */
export const productPoints: Record<string, number> = { 'Started Trial': 20, 'Viewed Product': 5 };

type Node = WorkflowDocument['nodes'][number];

/** The scoring model that tells which product somebody is interested in. */
export const productModel = (): WorkflowDocument => {
  const heard = sampleProducts.flatMap((product) =>
    Object.entries(productPoints).map(([event, points]) => ({ product, event, points })),
  );
  const nodes = heard.flatMap(({ product, event, points }, index): Node[] => {
    const rule = { '==': [{ var: 'event.product' }, product] };
    const x = index * 330;
    return [
      { id: `heard-${index}`, kind: 'signal', config: { event, rule }, position: { x, y: 0 } },
      {
        id: `points-${index}`,
        kind: 'points',
        config: { dimension: `interest:${product}`, points },
        position: { x, y: 130 },
      },
    ];
  });
  const edges = heard.map((_, index) => ({ from: `heard-${index}`, port: 'matched', to: `points-${index}` }));
  return { name: 'Product interest', kind: 'scoring', nodes, edges, settings: { entry: 'once' } };
};
