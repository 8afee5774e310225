import { useMediaQuery } from '@mantine/hooks';
import type { Answered, Endpoints, WorkflowShape } from '@ripen/contract';
import { instant } from '@ripen/domain';
import type { FormSetting } from '@ripen/workflow/editor';
import { ReactFlowProvider } from '@xyflow/react';
import { useQueryClient } from '@tanstack/react-query';
import { handedOver, letGo } from '../save/handed-over.ts';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Bench, BenchContext } from '../model/bench.ts';
import { HeadContext } from '../publish/head.ts';
import { openBench } from './open-bench.ts';
import { EditorLayout } from './editor-layout.tsx';

type Stored = Answered<Endpoints['getSetting']>;

const settingOf = ({ fields, stages, events, segments, consents, models, ...others }: Stored): FormSetting => ({
  catalogue: { fields, stages, events, segments, consents, models },
  ...others,
  now: instant(Date.now()),
});

interface Props {
  opened: WorkflowShape;
  setting: Stored;
  run: string | undefined;
  step: string | undefined;
}

/** An opened workflow with its history, its autosave and everything that is shown of it. */
export const OpenEditor = ({ opened, setting: stored, run, step }: Props) => {
  const queryClient = useQueryClient();
  const [{ flow, view, autosave, head }] = useState(() =>
    openBench(opened, { run, step, handed: handedOver(queryClient, opened.id) }),
  );
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const status = useStore(head, ({ workflow }) => workflow.status);
  const readOnly = phone || status === 'archived';
  const setting = useMemo(() => settingOf(stored), [stored]);
  const bench = useMemo<Bench>(
    () => ({ workflowId: opened.id, kind: opened.kind, flow, view, setting, readOnly, phone }),
    [opened.id, opened.kind, flow, view, setting, readOnly, phone],
  );
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => letGo(queryClient, opened.id), [queryClient, opened.id]);
  const kept = useMemo(() => ({ head, autosave }), [head, autosave]);
  return (
    <BenchContext value={bench}>
      <HeadContext value={kept}>
        <ReactFlowProvider>
          <EditorLayout />
        </ReactFlowProvider>
      </HeadContext>
    </BenchContext>
  );
};
