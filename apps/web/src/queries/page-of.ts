import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Where to ask from (undefined is the start), and a signal to give up. */
export interface Asking {
  cursor: string | undefined;
  signal: AbortSignal;
}

/** How often lists are asked again while things move, in milliseconds; a hidden tab never asks. */
export const beat = 2_500;

/**
 * A list that is read page by page. With `live` it is asked again every few seconds, as long as only its first page is
 * open: a reader further down isn't disturbed.
 */
export const pageOf = <Item>(
  key: readonly unknown[],
  ask: (asking: Asking) => Promise<{ body: Page<Item> }>,
  live = false,
) =>
  infiniteQueryOptions({
    queryKey: key,
    queryFn: async ({ pageParam, signal }) => (await ask({ cursor: pageParam, signal })).body,
    initialPageParam: startOf(),
    getNextPageParam: (last: Page<Item>) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (live && (state.data?.pages.length ?? 1) === 1 ? beat : false),
  });

const startOf = (): string | undefined => undefined;
