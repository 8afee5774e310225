import { galleryFlow, mail } from '../gallery-flow.ts';

/** Asks those who went silent whether they still want to hear from us. */
export const reEngagement = galleryFlow({
  id: 're-engagement',
  name: 'Re-engagement',
  kind: 'nurture',
  about:
    'Two mails to somebody who went silent. Who comes back is thanked; who doesn’t is tagged, so that you can leave them in peace.',
  check: [
    'It is started by the API or by hand: choose the silent leads in the list of leads, or start it from a segment.',
    'The tag “asleep” is what your other flows leave out.',
  ],
  steps: [
    ['start', 'entry', { on: 'api' }],
    [
      'miss',
      'send-email',
      mail(
        'Is this still for you?',
        'We haven’t heard from you for a while. Here is what is new since then, in four lines.',
      ),
    ],
    ['first', 'wait-for-event', { event: 'Logged In', timeout: { days: 6 } }],
    [
      'last',
      'send-email',
      mail(
        'Shall we stop writing?',
        'This is our last mail unless you would like more. One visit is enough to stay on the list.',
      ),
    ],
    ['second', 'wait-for-event', { event: 'Logged In', timeout: { days: 10 } }],
    ['awake', 'remove-tag', { tag: 'asleep' }],
    ['asleep', 'add-tag', { tag: 'asleep' }],
    ['end', 'exit', {}],
  ],
  lines: [
    'start entered miss',
    'miss done first',
    'first happened awake',
    'first timeout last',
    'last done second',
    'second happened awake',
    'second timeout asleep',
    'awake done end',
    'asleep done end',
  ],
  settings: { entry: 'after', after: { days: 90, since: 'ended' } },
});
