import { ProblemError } from '@ripen/client';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut } from './session/is-signed-out.ts';

const mayPass = (error: unknown): boolean => !(error instanceof ProblemError) || error.status >= 500;

/** All that the pages know of the server. A refusal isn't asked for again; a session that ended leads to the sign-in page. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (isSignedOut(error) && query.queryKey[0] !== 'me') void queryClient.invalidateQueries({ queryKey: ['me'] });
    },
  }),
  defaultOptions: {
    queries: { retry: (count, error) => count < 2 && mayPass(error), staleTime: 1_000 },
    mutations: { retry: false },
  },
});
