import { Button, Popover, ScrollArea, Text } from '@mantine/core';
import type { Fault } from '@ripen/domain';
import { drawNode } from '@ripen/workflow/editor';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { showStep } from '../canvas/show-step.ts';
import { useBench, useView } from '../model/bench.ts';
import classes from './publish.module.css';

/** Faults in words, each leading to its step. */
export const FaultList = ({ faults, onShown }: { faults: readonly Fault[]; onShown: () => void }) => {
  const bench = useBench();
  const reactFlow = useReactFlow();
  const { document } = bench.flow.getState();
  const show = (id: string | null): void => {
    if (id !== null) showStep(bench, reactFlow, id);
    bench.view.setState({ panel: id === null ? null : 'step' });
    onShown();
  };
  const whereOf = (id: string | null): string => {
    const node = document.nodes.find((known) => known.id === id);
    return node ? drawNode(node, bench.setting).sentence : 'The whole workflow';
  };
  return (
    <ul className={classes.faults} data-testid="problems">
      {faults.map(({ node, code, pointer, detail }) => (
        <li key={`${code} ${pointer} ${detail}`}>
          <button type="button" className={classes.fault} onClick={() => show(node)} data-node={node ?? undefined}>
            <span className={classes.where}>{whereOf(node)}</span>
            <span className={classes.what}>{detail}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** How many faults keep the draft from being published; opens the list of them. */
export const ProblemsButton = () => {
  const faults = useView((view) => view.faults);
  const [open, setOpen] = useState(false);
  const none = faults.length === 0;
  return (
    <Popover opened={open} onChange={setOpen} width={340} position="bottom-end" trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color={none ? 'gray' : 'red'}
          px="sm"
          leftSection={none ? null : <IconAlertTriangle size={16} aria-hidden />}
          onClick={() => setOpen(!open)}
          aria-label={none ? 'No problems' : undefined}
          data-testid="problems-button"
        >
          {none ? (
            <IconCheck size={17} aria-hidden />
          ) : (
            `${faults.length} ${faults.length === 1 ? 'problem' : 'problems'}`
          )}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {none ? (
          <Text size="sm" c="dimmed" p="sm">
            Nothing keeps this draft from being published.
          </Text>
        ) : (
          <ScrollArea.Autosize mah={420} type="auto">
            <FaultList faults={faults} onShown={() => setOpen(false)} />
          </ScrollArea.Autosize>
        )}
      </Popover.Dropdown>
    </Popover>
  );
};
