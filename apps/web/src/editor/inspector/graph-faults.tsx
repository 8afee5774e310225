import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useView } from '../model/bench.ts';

const ofTheGraph = (code: string): boolean => code.startsWith('graph_');

/** What is wrong with where a step stands; faults of its settings stand at their fields. */
export const GraphFaults = ({ id }: { id: string }) => {
  const faults = useView((view) => view.faults);
  return faults
    .filter(({ node, code }) => node === id && ofTheGraph(code))
    .map(({ code, detail, pointer }) => (
      <Alert
        key={`${code} ${pointer} ${detail}`}
        color="red"
        icon={<IconAlertTriangle size={16} aria-hidden />}
        mb="md"
        p="sm"
      >
        {detail}
      </Alert>
    ));
};
