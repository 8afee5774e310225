import { ingestCalls } from '@ripen/contract';
import { instant } from '@ripen/domain';
import { expect, it } from 'vitest';
import { isRobot } from './is-robot.ts';
import { itemOf } from './item-of.ts';

it.each([
  ['Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)', true],
  ['Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', true],
  ['Mozilla/5.0', true],
  ['Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)', false],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36',
    false,
  ],
  ['', false],
  [null, false],
])('%s: %s', (userAgent, robot) => {
  expect(isRobot(userAgent)).toBe(robot);
});

it('what a robot did has a name that no signal, wait or count has', () => {
  const nameBy = (userAgent: string) => {
    const raw = { userId: 'ada', event: 'Email Opened', context: { userAgent } };
    const call = { ...ingestCalls.track.parse(raw), type: 'track' as const };
    const item = itemOf({ call, raw, sentAt: null, receivedAt: instant(0), imported: false, place: '' });
    return item.ok ? item.value.name : null;
  };
  expect(nameBy('Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)')).toBe('Email Opened (robot)');
  expect(nameBy('Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)')).toBe(
    'Email Opened',
  );
});
