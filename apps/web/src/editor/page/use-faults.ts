import { faultsOf } from '@ripen/workflow';
import { useDeferredValue, useEffect } from 'react';
import { useBench, useFlow } from '../model/bench.ts';

/** Keeps the faults of the draft up to date, a moment behind the typing. */
export const useFaults = (): void => {
  const { view, setting } = useBench();
  const document = useDeferredValue(useFlow((flow) => flow.document));
  useEffect(() => view.setState({ faults: faultsOf(document, setting) }), [view, document, setting]);
};
