import { readFile } from 'node:fs/promises';
import { Webhook } from 'standardwebhooks';
import { expect, it } from 'vitest';
import { receiverSamples } from './receiver-samples.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const body = '{"lead":{"id":"1"}}';

const headersOf = (secrets: string[], secondsAgo = 0) => {
  const at = new Date(Date.now() - secondsAgo * 1_000);
  return {
    'webhook-id': 'run:step:1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((known) => new Webhook(known).sign('run:step:1', at, body)).join(' '),
  };
};

const linesOf = (name: string): string => receiverSamples.find((sample) => sample.name === name)?.lines ?? '';

it('the lines without a library take what the library signs, old and new secret alike, and nothing else', async () => {
  const module = `${linesOf('Node, without one')}\nexport { isFromRipen };`;
  const { isFromRipen } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(module)}`);
  expect(isFromRipen(headersOf([secret]), body, secret)).toBe(true);
  expect(isFromRipen(headersOf([other, secret]), body, secret)).toBe(true);
  expect(isFromRipen(headersOf([other]), body, secret)).toBe(false);
  expect(isFromRipen(headersOf([secret]), `${body} `, secret)).toBe(false);
  expect(isFromRipen(headersOf([secret], 400), body, secret)).toBe(false);
});

it('the documentation shows the same lines', async () => {
  const documentation = await readFile('docs/webhooks.md', 'utf8');
  for (const { lines } of receiverSamples) expect(documentation).toContain(lines);
});
