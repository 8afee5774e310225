import { galleryFlow } from '../gallery-flow.ts';

/** Basic scoring for companies that sell to companies. */
export const b2bScoring = galleryFlow({
  id: 'b2b-scoring',
  name: 'Basic B2B scoring',
  kind: 'scoring',
  about:
    'Fit by the size of the company and the role, engagement by what a lead does, and points taken away from those who leave the list.',
  check: [
    'The names of the events are those that your web site and application send.',
    'What counts as a large company: 200 people and more here.',
  ],
  steps: [
    ['signup', 'signal', { event: 'Signed Up' }],
    ['signupPoints', 'points', { dimension: 'engagement', points: 10 }],
    ['large', 'branch', { rule: { '>=': [{ var: 'companySize' }, 200] } }],
    ['largePoints', 'points', { dimension: 'fit', points: 30 }],
    ['smallPoints', 'points', { dimension: 'fit', points: 5 }],
    ['guide', 'signal', { event: 'Downloaded Guide' }],
    ['guidePoints', 'points', { dimension: 'engagement', points: 8 }],
    ['pricing', 'signal', { event: 'Viewed Pricing' }],
    ['pricingPoints', 'points', { dimension: 'engagement', points: 12 }],
    ['demo', 'signal', { event: 'Requested Demo' }],
    ['demoPoints', 'points', { dimension: 'engagement', points: 35 }],
    ['left', 'signal', { event: 'Unsubscribed' }],
    ['leftPoints', 'points', { dimension: 'engagement', points: -40 }],
  ],
  lines: [
    'signup matched signupPoints',
    'signupPoints done large',
    'large yes largePoints',
    'large no smallPoints',
    'guide matched guidePoints',
    'pricing matched pricingPoints',
    'demo matched demoPoints',
    'left matched leftPoints',
  ],
});
