import type { RunShape } from '@ripen/contract';
import { Said, type Sentence, Story } from '@ripen/ui';
import { editorOf } from '@ripen/workflow/editor';
import { IconPoint } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { useBench } from '../model/bench.ts';
import { showStep } from '../canvas/show-step.ts';
import classes from './runs.module.css';

type Entry = RunShape['journal'][number];

const Decided = ({ entry }: { entry: Entry }) => {
  const bench = useBench();
  const flow = useReactFlow();
  return (
    <button type="button" className={classes.said} onClick={() => showStep(bench, flow, entry.node)}>
      <Said>{entry.said}</Said>
    </button>
  );
};

const sentenceOf = (entry: Entry): Sentence => ({
  key: String(entry.step),
  at: entry.at,
  icon: editorOf(entry.kind)?.icon ?? IconPoint,
  tone: 'teal',
  said: <Decided entry={entry} />,
});

/** What a run decided, step by step; each sentence leads to its step on the canvas. */
export const Journal = ({ run }: { run: RunShape }) => <Story sentences={run.journal.map(sentenceOf)} />;
