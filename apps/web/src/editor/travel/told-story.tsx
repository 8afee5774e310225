import { type Instant, toIso } from '@ripen/domain';
import { exactTime, Said, Story, type Sentence } from '@ripen/ui';
import { editorOf } from '@ripen/workflow/editor';
import { IconPoint } from '@tabler/icons-react';
import { useReactFlow } from '@xyflow/react';
import { showStep } from '../canvas/show-step.ts';
import runs from '../live/runs.module.css';
import { useBench, useFlow } from '../model/bench.ts';
import type { Journey } from './journey.ts';

type Line = Journey['told']['story'][number];

const Decided = ({ line, here }: { line: Line; here: boolean }) => {
  const bench = useBench();
  const flow = useReactFlow();
  const { node } = line;
  if (node === null || !here) return <Said>{line.said}</Said>;
  return (
    <button type="button" className={runs.said} onClick={() => showStep(bench, flow, node)}>
      <Said>{line.said}</Said>
    </button>
  );
};

/** What has happened up to a moment of a journey, newest first; what other workflows decided says so. */
export const ToldStory = ({ journey, at }: { journey: Journey; at: Instant }) => {
  const kinds = useFlow(({ document }) => document.nodes);
  const name = useFlow(({ document }) => document.name);
  const sentences = journey.told.story
    .map((line, index): Sentence & { moment: Instant } => {
      const here = line.workflow === name;
      const kind = here ? kinds.find(({ id }) => id === line.node)?.kind : undefined;
      return {
        key: String(index),
        moment: line.at,
        at: toIso(line.at),
        icon: editorOf(kind ?? '')?.icon ?? IconPoint,
        tone: here ? 'teal' : 'gray',
        said: <Decided line={line} here={here} />,
        aside: [exactTime(line.at)?.replace(/:\d\d \(.*\)$/, ''), here ? null : line.workflow]
          .filter(Boolean)
          .join(' · '),
      };
    })
    .filter(({ moment }) => moment <= at)
    .toReversed();
  return <Story sentences={sentences} />;
};
