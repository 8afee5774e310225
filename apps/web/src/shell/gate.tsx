import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { queries } from '../api.ts';
import { isSignedOut } from '../session/is-signed-out.ts';
import { Failure } from './failure.tsx';
import { Shell } from './shell.tsx';

/** Lets those who are signed in to the pages and sends everybody else to sign in, and back here afterwards. */
export const Gate = () => {
  const { data, error, refetch } = useQuery(queries.me());
  const { href, pathname } = useLocation();
  // while the sign-in page is being loaded, the location is its own already: going there again would nest the way back
  if (isSignedOut(error))
    return pathname === '/sign-in' ? null : <Navigate to="/sign-in" search={{ back: href }} replace />;
  if (data !== undefined)
    return (
      <Shell me={data}>
        <Outlet />
      </Shell>
    );
  if (error === null) return null;
  return (
    <main>
      <Failure error={error} what="Ripen" onRetry={() => void refetch()} part />
    </main>
  );
};
