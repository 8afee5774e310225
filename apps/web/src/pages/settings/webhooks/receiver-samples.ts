import type { Lines } from '../lines-to-paste.tsx';

const withLibrary = `import { Webhook } from 'standardwebhooks';

const webhook = new Webhook(process.env.RIPEN_WEBHOOK_SECRET);

app.post('/hook', express.raw({ type: '*/*' }), (request, response) => {
  try {
    const call = webhook.verify(request.body, request.headers);
    response.sendStatus(200);
  } catch {
    response.sendStatus(401);
  }
});`;

const withoutLibrary = `import { createHmac, timingSafeEqual } from 'node:crypto';

const isFromRipen = (headers, body, secret) => {
  const signed = \`\${headers['webhook-id']}.\${headers['webhook-timestamp']}.\${body}\`;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = Buffer.from(\`v1,\${createHmac('sha256', key).update(signed).digest('base64')}\`);
  const late = Math.abs(Date.now() / 1000 - Number(headers['webhook-timestamp'])) > 300;
  return !late && headers['webhook-signature'].split(' ').some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
};`;

/** Lines for the program that is called: they take a call only if this workspace made it in the last five minutes. */
export const receiverSamples: readonly Lines[] = [
  {
    name: 'Node, with a library',
    about: 'After npm install standardwebhooks. There are libraries like it for most languages.',
    lines: withLibrary,
  },
  {
    name: 'Node, without one',
    about: 'Give it the body as it came: one that was parsed and written again is another text.',
    lines: withoutLibrary,
  },
];
