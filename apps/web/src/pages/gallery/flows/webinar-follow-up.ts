import { galleryFlow, mail } from '../gallery-flow.ts';

/** Thanks those who came to a webinar, and sends the recording to those who didn't. */
export const webinarFollowUp = galleryFlow({
  id: 'webinar-follow-up',
  name: 'Webinar follow-up',
  kind: 'nurture',
  about:
    'Waits for the webinar, thanks those who came and sends the recording to those who didn’t; who asks for a demo is qualified.',
  check: [
    'The events “Webinar Registered” and “Webinar Attended” come from your webinar tool.',
    'How long registrations come before the webinar: seven days here.',
  ],
  steps: [
    ['start', 'entry', { on: 'event', event: 'Webinar Registered' }],
    ['came', 'wait-for-event', { event: 'Webinar Attended', timeout: { days: 7 } }],
    ['hour', 'wait', { for: { hours: 1 } }],
    [
      'thanks',
      'send-email',
      mail(
        'Thank you for coming',
        'It was good to have you with us. The slides and the recording are on one page.',
        'If you would like to see it with your own data, ask for a demo.',
      ),
    ],
    ['attended', 'add-tag', { tag: 'came to a webinar' }],
    [
      'missed',
      'send-email',
      mail(
        'The recording of the webinar you missed',
        'You registered and something came up, as it does. Here is the recording: the best part begins at minute twelve.',
      ),
    ],
    ['demo', 'wait-for-event', { event: 'Requested Demo', timeout: { days: 5 } }],
    ['qualified', 'set-stage', { stage: 'MQL' }],
    ['end', 'exit', {}],
  ],
  lines: [
    'start entered came',
    'came happened hour',
    'hour done thanks',
    'thanks done attended',
    'attended done demo',
    'came timeout missed',
    'missed done demo',
    'demo happened qualified',
    'demo timeout end',
    'qualified done end',
  ],
  settings: { entry: 'again' },
});
