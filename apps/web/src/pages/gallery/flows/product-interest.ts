import { did, galleryFlow } from '../gallery-flow.ts';

/** Tells which product a lead is interested in. */
export const productInterest = galleryFlow({
  id: 'product-interest',
  name: 'Product interest',
  kind: 'scoring',
  about:
    'Gives points of interest for each of two products by what a lead looks at, and more to those who come back within two weeks.',
  check: [
    'The products are called “Analytics” and “Automation” here: give them your names.',
    'The property “product” of the event “Viewed Product” says which one was looked at.',
  ],
  steps: [
    ['analytics', 'signal', { event: 'Viewed Product', rule: { '==': [{ var: 'event.product' }, 'Analytics'] } }],
    ['analyticsOften', 'branch', { rule: did('Viewed Product', 3, 14) }],
    ['analyticsMuch', 'points', { dimension: 'interest:Analytics', points: 15 }],
    ['analyticsSome', 'points', { dimension: 'interest:Analytics', points: 5 }],
    ['automation', 'signal', { event: 'Viewed Product', rule: { '==': [{ var: 'event.product' }, 'Automation'] } }],
    ['automationOften', 'branch', { rule: did('Viewed Product', 3, 14) }],
    ['automationMuch', 'points', { dimension: 'interest:Automation', points: 15 }],
    ['automationSome', 'points', { dimension: 'interest:Automation', points: 5 }],
  ],
  lines: [
    'analytics matched analyticsOften',
    'analyticsOften yes analyticsMuch',
    'analyticsOften no analyticsSome',
    'automation matched automationOften',
    'automationOften yes automationMuch',
    'automationOften no automationSome',
  ],
});
