import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { routeTree } from './routes.tsx';
import { Crashed } from './shell/crashed.tsx';
import { NotFound } from './shell/not-found.tsx';

const asIs = (text: string): string => text;

/** The way from addresses to pages. What stands behind the question mark is text, and nothing else. */
export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: parseSearchWith(asIs),
  stringifySearch: stringifySearchWith(String),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: Crashed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
