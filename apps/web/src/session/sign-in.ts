/** A sign-in that the server refused; the message says why, for people. */
class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const refusal = (status: number): string => {
  if (status === 429) return 'Too many attempts. Wait a minute, then try again.';
  if (status >= 500) return 'The server failed. Try again in a moment.';
  return 'This email and password don’t belong together.';
};

/** Starts a session by email and password, or throws `SignInRefused`. */
export const signIn = async (email: string, password: string): Promise<void> => {
  const response = await post('/api/auth/sign-in/email', { email, password });
  if (!response.ok) throw new SignInRefused(refusal(response.status));
};

/** Ends the session. */
export const signOut = async (): Promise<void> => {
  const response = await post('/api/auth/sign-out', {});
  if (!response.ok) throw new SignInRefused('You are still signed in: the server couldn’t end the session.');
};
