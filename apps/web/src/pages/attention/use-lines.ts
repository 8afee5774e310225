import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api.ts';
import { type AttentionLine, steadyLines } from './steady-lines.ts';

/** What needs attention, kept in place while the page is open; undefined until it is known. */
export const useLines = () => {
  const { data, error, refetch } = useQuery(queries.attention());
  const [shown, setShown] = useState<{ of: typeof data; lines: readonly AttentionLine[] }>({
    of: undefined,
    lines: [],
  });
  if (data !== undefined && shown.of !== data) setShown({ of: data, lines: steadyLines(shown.lines, data) });
  return { lines: data === undefined ? undefined : shown.lines, error, retry: () => void refetch() };
};
