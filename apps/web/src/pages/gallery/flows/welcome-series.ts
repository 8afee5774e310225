import { galleryFlow, mail } from '../gallery-flow.ts';

/** Greets those who sign up, and goes on for ten days. */
export const welcomeSeries = galleryFlow({
  id: 'welcome-series',
  name: 'Welcome series',
  kind: 'nurture',
  about: 'Three mails over ten days for everybody who signs up, and a word to those who come back by themselves.',
  check: [
    'The event “Signed Up” is what your application sends when somebody registers.',
    'The words of the three mails.',
  ],
  steps: [
    ['start', 'entry', { on: 'event', event: 'Signed Up' }],
    [
      'hello',
      'send-email',
      mail(
        'Welcome, {{ firstName | default: "good to have you" }}',
        'Thank you for signing up. Here is the one page that helps most on the first day.',
        'Answer this mail whenever you are stuck: a person reads it.',
      ),
    ],
    ['back', 'wait-for-event', { event: 'Logged In', timeout: { days: 3 } }],
    ['active', 'add-tag', { tag: 'active in the first days' }],
    [
      'help',
      'send-email',
      mail(
        'Can we help you start?',
        'You signed up a few days ago and haven’t been back since. What kept you?',
        'Most people begin with a small piece of work of their own: it takes ten minutes.',
      ),
    ],
    ['week', 'wait', { for: { days: 7 } }],
    [
      'stories',
      'send-email',
      mail(
        'How others work with it',
        'Three teams of your size told us what changed for them. Each story takes two minutes to read.',
      ),
    ],
    ['end', 'exit', {}],
  ],
  lines: [
    'start entered hello',
    'hello done back',
    'back happened active',
    'back timeout help',
    'active done week',
    'help done week',
    'week done stories',
    'stories done end',
  ],
});
