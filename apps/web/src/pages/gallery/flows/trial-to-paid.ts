import { galleryFlow, mail } from '../gallery-flow.ts';

/** Accompanies a trial of fourteen days until somebody pays. */
export const trialToPaid = galleryFlow({
  id: 'trial-to-paid',
  name: 'Trial to paid',
  kind: 'nurture',
  about:
    'Accompanies a trial of fourteen days: a start, a nudge for those who did nothing yet, an offer to talk for large companies. Who pays leaves at once.',
  check: [
    'The events “Trial Started”, “Project Created” and “Subscription Started” are what your application sends.',
    'The length of your trial: fourteen days here.',
  ],
  steps: [
    ['start', 'entry', { on: 'event', event: 'Trial Started' }],
    [
      'hello',
      'send-email',
      mail(
        'Your trial has begun',
        'You have fourteen days. The first step is to create a project: it takes five minutes.',
      ),
    ],
    ['project', 'wait-for-event', { event: 'Project Created', timeout: { days: 3 } }],
    ['product', 'set-stage', { stage: 'PQL' }],
    [
      'nudge',
      'send-email',
      mail(
        'Five minutes for your first project',
        'You haven’t created a project yet. Here is one to copy, with everything in it.',
      ),
    ],
    ['half', 'wait', { for: { days: 6 } }],
    ['large', 'branch', { rule: { '>=': [{ var: 'companySize' }, 200] } }],
    [
      'talk',
      'send-email',
      mail(
        'A quarter of an hour with one of us?',
        'For a company like {{ company | default: "yours" }} it helps to look at the set-up together. Answer with a time that suits you.',
      ),
    ],
    [
      'why',
      'send-email',
      mail(
        'What your trial shows so far',
        'Your projects stay when you choose a plan. This is what each of them gives you.',
      ),
    ],
    ['lastDays', 'wait', { for: { days: 4 } }],
    ['ends', 'send-email', mail('Your trial ends tomorrow', 'Choose a plan today and nothing is interrupted.')],
    ['end', 'exit', {}],
  ],
  lines: [
    'start entered hello',
    'hello done project',
    'project happened product',
    'project timeout nudge',
    'product done half',
    'nudge done half',
    'half done large',
    'large yes talk',
    'large no why',
    'talk done lastDays',
    'why done lastDays',
    'lastDays done ends',
    'ends done end',
  ],
  settings: { entry: 'once', goal: { event: 'Subscription Started' } },
});
