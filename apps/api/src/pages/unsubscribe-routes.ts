import { shardOf } from '@ripen/domain';
import { readUnsubscribe, suppressLead, type Unsubscribing } from '@ripen/store';
import { type RequestHandler, Router } from 'express';
import { notFound, refuse } from '../call.ts';
import { sendProblem } from '../http/send-problem.ts';
import type { Services } from '../services.ts';

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body{max-width:30rem;margin:15vh auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}button{font:inherit;padding:.5rem 1rem}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;

const question = page(
  'Unsubscribe',
  '<p>We won’t send you any more mail.</p>\n<form method="post"><button>Unsubscribe</button></form>',
);
const answer = page('You are unsubscribed', '<p>We won’t send you any more mail.</p>');

type Leaving = Pick<Services, 'db' | 'runner' | 'bell'>;

// The address is written to no more from the first statement on, even if the lead's turn should fail.
const leave = async ({ db, runner, bell }: Leaving, { workspace, lead }: Unsubscribing): Promise<void> => {
  const found = await suppressLead(db, { workspace, lead }, 'unsubscribed');
  if (found === null) return;
  const withdrawal = {
    change: 'consent',
    consent: 'email',
    given: false,
    at: found.at,
    source: 'unsubscribe',
  } as const;
  await runner.command(workspace, [
    { lead, by: 'lead', command: { do: 'change', changes: [withdrawal], at: found.at } },
  ]);
  bell.ring('turns', [shardOf(lead)]);
};

/**
 * The way out of mail, by the link in it: a visit shows a page and changes nothing, since scanners visit; a POST, by the
 * page's button or by a mail program (RFC 8058), unsubscribes. A wrong link is answered like a right one.
 */
export const unsubscribeRoutes = (services: Leaving, secret: string): Router => {
  const router = Router();
  const show: RequestHandler = (_request, response) => {
    response.set('Cache-Control', 'no-store').type('html').send(question);
  };
  const take: RequestHandler = async (request, response) => {
    const whom = readUnsubscribe(String(request.params.token), secret);
    if (whom !== null) await leave(services, whom);
    response.set('Cache-Control', 'no-store').type('html').send(answer);
  };
  const refuseOthers: RequestHandler = (request, response) => {
    response.set('Allow', 'GET, HEAD, POST');
    sendProblem(request, response, refuse(405, 'method_not_allowed', 'Only GET and POST are answered here'));
  };
  router.route('/u/:token').get(show).post(take).all(refuseOthers);
  router.use('/u', (request, response) => sendProblem(request, response, notFound()));
  return router;
};
