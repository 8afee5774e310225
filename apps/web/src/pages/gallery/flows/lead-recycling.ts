import { did, galleryFlow, mail } from '../gallery-flow.ts';

/** Takes leads back that sales sent away, and offers them again when they stir. */
export const leadRecycling = galleryFlow({
  id: 'lead-recycling',
  name: 'Lead recycling',
  kind: 'nurture',
  about:
    'Takes back leads that sales rejected, leaves them in peace for a month, writes once a month, and qualifies them again when they look at prices twice.',
  check: [
    'It starts when sales reject a lead that was handed to them.',
    'The event “Viewed Pricing” is what your web site sends.',
  ],
  steps: [
    ['start', 'entry', { on: 'handoff', when: 'rejected' }],
    ['recycled', 'set-stage', { stage: 'recycled' }],
    ['rest', 'wait', { for: { days: 30 } }],
    [
      'letter',
      'send-email',
      mail(
        'What changed in the last month',
        'Three things that our customers asked for are there now. One of them might be what you missed.',
      ),
    ],
    ['month', 'wait', { for: { days: 30 } }],
    ['stirs', 'branch', { rule: did('Viewed Pricing', 2, 30) }],
    ['again', 'set-stage', { stage: 'MQL' }],
    [
      'second',
      'send-email',
      mail('Still thinking about it?', 'Here is how a company in your industry decided, with their numbers.'),
    ],
    ['quarter', 'wait', { for: { days: 60 } }],
    ['stirsNow', 'branch', { rule: did('Viewed Pricing', 2, 60) }],
    ['end', 'exit', {}],
  ],
  lines: [
    'start entered recycled',
    'recycled done rest',
    'rest done letter',
    'letter done month',
    'month done stirs',
    'stirs yes again',
    'stirs no second',
    'second done quarter',
    'quarter done stirsNow',
    'stirsNow yes again',
    'stirsNow no end',
    'again done end',
  ],
  settings: { entry: 'after', after: { days: 180, since: 'ended' } },
});
