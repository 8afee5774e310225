import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { useBench } from '../model/bench.ts';
import type { Desk } from './command.ts';

/** What commands act on, from within the editor. */
export const useDesk = (): Desk => {
  const bench = useBench();
  const reactFlow = useReactFlow();
  return useMemo(() => ({ bench, reactFlow }), [bench, reactFlow]);
};
