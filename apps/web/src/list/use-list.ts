import { useInfiniteQuery } from '@tanstack/react-query';
import type { pageOf } from '../queries/page-of.ts';

/** A list as pages show it: its rows so far (undefined while it loads), and how to get more. */
export interface List<Item> {
  rows: readonly Item[] | undefined;
  more: { load: () => void; loading: boolean } | undefined;
  /** True while the rows answer an older question. */
  stale: boolean;
  error: Error | null;
  retry: () => void;
}

type Options<Item> = ReturnType<typeof pageOf<Item>>;

/** Reads a list page by page. */
export const useList = <Item>(options: Options<Item>): List<Item> => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isPlaceholderData, error, refetch } =
    useInfiniteQuery(options);
  return {
    rows: data?.pages.flatMap(({ items }) => items),
    more: hasNextPage ? { load: () => void fetchNextPage(), loading: isFetchingNextPage } : undefined,
    stale: isPlaceholderData,
    error,
    retry: () => void refetch(),
  };
};
