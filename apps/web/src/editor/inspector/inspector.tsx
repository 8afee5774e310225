import { Button, CloseButton, Text } from '@mantine/core';
import type { Fault, Problem } from '@ripen/domain';
import { type GraphNode, kindOf } from '@ripen/workflow';
import { drawNode, editorOf, givenIn } from '@ripen/workflow/editor';
import { IconCopy, IconPlayerSkipForward, IconTrash } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { configure } from '../edits/configure.ts';
import { disable } from '../edits/disable.ts';
import { duplicate } from '../edits/duplicate.ts';
import { remove } from '../edits/remove.ts';
import { RuleMatches } from '../../rules/rule-matches.tsx';
import { useBench, useFlow, useView } from '../model/bench.ts';
import { closePanel } from '../page/close-panel.ts';
import classes from '../page/editor.module.css';
import { Comment } from './comment.tsx';
import { DisabledNotice } from './disabled-notice.tsx';
import { StepTitle } from './step-title.tsx';
import { GraphFaults } from './graph-faults.tsx';
import { HookAddress } from './hook-address.tsx';
import { Reading } from './reading.tsx';
import { Ways } from './ways.tsx';

const below = (fault: Fault, base: string): Problem[] =>
  fault.pointer.startsWith(base) ? [{ ...fault, pointer: fault.pointer.slice(base.length) }] : [];

/** The faults of a step's config, with pointers below it. */
const useProblems = (id: string): Problem[] => {
  const faults = useView((view) => view.faults);
  const index = useFlow(({ document }) => document.nodes.findIndex((node) => node.id === id));
  return faults.flatMap((fault) => below(fault, `/nodes/${index}/config`));
};

/** What the flow is known to be given; the same object for as long as that stays the same. */
const useGiven = (): ReturnType<typeof givenIn> => {
  const given = useFlow(({ document }) => JSON.stringify(givenIn(document)));
  return useMemo<ReturnType<typeof givenIn>>(() => JSON.parse(given), [given]);
};

const Form = ({ node }: { node: GraphNode }) => {
  const { flow, setting } = useBench();
  const problems = useProblems(node.id);
  const given = useGiven();
  const known = useMemo(() => ({ ...setting, given }), [setting, given]);
  const editor = editorOf(node.kind);
  const change = useCallback(
    (config: GraphNode['config']) => flow.getState().perform(configure, { node: node.id, config }),
    [flow, node.id],
  );
  if (!editor) return <Text c="dimmed">Nobody knows this kind of step. Remove it, or put another in its place.</Text>;
  return (
    <editor.Form
      config={node.config}
      onChange={change}
      setting={known}
      problems={problems}
      ruleFooter={(rule) => <RuleMatches rule={rule} />}
      address={<HookAddress />}
    />
  );
};

/** What a step does, its form, and where its ways lead. */
const Setting = ({ node }: { node: GraphNode }) => {
  const { setting, readOnly } = useBench();
  return (
    <>
      {editorOf(node.kind)?.tells ? null : (
        <Text c="dimmed" size="sm" mb="lg" data-testid="inspector-sentence">
          {drawNode(node, setting).sentence}
        </Text>
      )}
      <fieldset disabled={readOnly} style={{ all: 'unset', display: 'block' }}>
        <Form node={node} />
      </fieldset>
      <Ways node={node} />
      <StepTitle node={node} />
      <Comment node={node} />
    </>
  );
};

const Foot = ({ node }: { node: GraphNode }) => {
  const { flow, setting } = useBench();
  const nodes = [node.id];
  return (
    <div className={classes.panelFoot}>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCopy size={14} aria-hidden />}
        onClick={() => flow.getState().perform(duplicate, { nodes })}
      >
        Duplicate
      </Button>
      {drawNode(node, setting).skippable && node.disabled !== true ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlayerSkipForward size={14} aria-hidden />}
          onClick={() => flow.getState().perform(disable, { nodes, disabled: true })}
        >
          Disable
        </Button>
      ) : null}
      <Button
        variant="subtle"
        color="red"
        size="xs"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => flow.getState().perform(remove, { nodes, edges: [] })}
      >
        Remove
      </Button>
    </div>
  );
};

/** The panel of the selected step: what it does in its sentence, its form, what is wrong with it, and where its ways lead. */
export const Inspector = ({ node }: { node: GraphNode }) => {
  const bench = useBench();
  const Icon = editorOf(node.kind)?.icon;
  const label = kindOf(node.kind)?.label ?? node.kind;
  return (
    <aside className={classes.panel} aria-label={`${label}: settings`} data-testid="inspector" data-node={node.id}>
      <div className={classes.panelHead}>
        {Icon ? <Icon size={18} stroke={1.7} aria-hidden /> : null}
        <h2 className={classes.panelTitle}>{label}</h2>
        <CloseButton aria-label="Close" onClick={() => closePanel(bench)} />
      </div>
      <div className={classes.panelBody}>
        <GraphFaults id={node.id} />
        <DisabledNotice node={node} />
        {bench.phone ? <Reading node={node} /> : <Setting node={node} />}
      </div>
      {bench.readOnly ? null : <Foot node={node} />}
    </aside>
  );
};
