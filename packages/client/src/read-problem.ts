import type { ProblemBody } from '@ripen/contract';

const isProblem = (value: unknown): value is ProblemBody =>
  typeof value === 'object' && value !== null && 'code' in value && 'detail' in value && 'status' in value;

const strange = (response: Response): ProblemBody => ({
  type: 'about:blank',
  title: response.statusText || 'Unexpected answer',
  status: response.status,
  detail: `The server answered ${response.status} without saying why`,
  instance: response.url,
  code: 'unexpected_answer',
});

/** The problem that a response tells; one of code `unexpected_answer` when something between here and the server answered. */
export const readProblem = async (response: Response): Promise<ProblemBody> => {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    return isProblem(body) ? body : strange(response);
  } catch {
    return strange(response);
  }
};
