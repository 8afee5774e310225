import { instant } from '@ripen/domain';
import type { TimelineLine } from '@ripen/store';
import { describe, expect, it } from 'vitest';
import { showLine } from './show-line.ts';

const line = (source: TimelineLine['source'], more: Partial<TimelineLine> = {}): TimelineLine => ({
  source,
  at: instant(Date.UTC(2027, 2, 1, 9)),
  what: '',
  text: null,
  run: null,
  workflow: null,
  detail: null,
  key: ['2027-03-01 09:00:00+00', 0, ''],
  ...more,
});

describe('a line of a story', () => {
  it.each<[TimelineLine, string, string]>([
    [line('event', { what: 'track', text: 'Viewed Pricing' }), 'event', 'Did “Viewed Pricing”'],
    [line('event', { what: 'page', text: 'Home' }), 'event', 'Visited the page “Home”'],
    [line('event', { what: 'identify', text: 'identify' }), 'event', 'Was identified'],
    [line('entered', { workflow: 'Welcome' }), 'run', 'Entered “Welcome”'],
    [line('entered', { workflow: 'Welcome', text: 'Signed Up' }), 'run', 'Entered “Welcome” by the event “Signed Up”'],
    [line('journal', { text: 'If company size is at least 200: yes' }), 'run', 'If company size is at least 200: yes'],
    [line('over', { workflow: 'Welcome', what: 'ended' }), 'run', 'Left “Welcome”'],
    [
      line('over', { workflow: 'Welcome', what: 'cancelled', text: 'Ada stopped it' }),
      'run',
      'Was taken out of “Welcome”: Ada stopped it',
    ],
    [line('message', { what: 'sent', text: 'Hello' }), 'message', 'Mail sent: Hello'],
    [line('message', { what: 'failed', text: 'Hello' }), 'message', 'Mail not sent: Hello'],
    [line('message', { what: 'unknown', text: 'Hello' }), 'message', 'Mail perhaps sent: Hello'],
    [
      line('points', { what: 'engagement', text: 'Viewed Pricing', detail: { points: 10 } }),
      'points',
      '+10 engagement: Viewed Pricing',
    ],
    [line('points', { what: 'fit', text: 'Unsubscribed', detail: { points: -5 } }), 'points', '−5 fit: Unsubscribed'],
    [line('history', { what: 'band', text: 'Went from cold to warm' }), 'change', 'Went from cold to warm'],
  ])('%# is told in a sentence', (given, kind, said) =>
    expect(showLine(given)).toMatchObject({ at: '2027-03-01T09:00:00.000Z', kind, said }),
  );
});
