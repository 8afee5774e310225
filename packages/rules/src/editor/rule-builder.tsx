import { Stack, VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useQueryBuilderHistory } from 'react-querybuilder/history';
import type { Catalogue, Rule } from '../index.ts';
import { useBuilderKeys } from './acts/use-builder-keys.ts';
import { type Aim, usePartActs, type Workbench } from './acts/use-part-acts.ts';
import { type Builder, BuilderContext } from './builder-context.ts';
import { BuilderFoot } from './builder-foot.tsx';
import { fieldChoices } from './choices/field-choices.ts';
import { ConditionTree } from './condition-tree.tsx';
import { DragLayer } from './drag/drag-layer.tsx';
import { useRowDrag } from './drag/use-row-drag.ts';
import { focusAim } from './focus-aim.ts';
import { RuleJson } from './json/rule-json.tsx';
import type { About } from './tree/read-rule.ts';
import { useRuleTree } from './use-rule-tree.ts';

/** What a rule builder is given. `footer` is shown under the sentence, once every row says what it asks. */
export interface RuleBuilderProps {
  rule: Rule;
  onChange: (rule: Rule) => void;
  catalogue: Catalogue;
  /** Tags that leads carry, to choose from. */
  tags?: readonly string[];
  footer?: ReactNode;
  /** What the rule is about: a lead, or an event with properties that nobody has listed. */
  about?: About;
}

const noTags: readonly string[] = [];

/** How long after a change of a value the next of its kind still belongs to it, in milliseconds. */
const together = { coalesceMs: 800 };

const useBench = (about: About, edit: Workbench['edit']) => {
  const root = useRef<HTMLDivElement>(null);
  const aimed = useRef<Aim | null>(null);
  const [told, tell] = useState('');
  useEffect(() => {
    if (aimed.current && focusAim(root.current, aimed.current)) aimed.current = null;
  });
  const bench = useMemo<Workbench>(
    () => ({
      about,
      edit,
      tell,
      aim: (aim) => {
        aimed.current = aim;
      },
    }),
    [about, edit],
  );
  return { root, bench, told };
};

/**
 * Builds a rule out of rows and groups, and says it in English below. What it writes is plain JSON Logic; parts of a rule
 * that it can't show as rows stand as sentences with their JSON, and nothing is changed that nobody touched.
 */
export const RuleBuilder = (props: RuleBuilderProps): ReactNode => {
  const { rule, onChange, catalogue, tags = noTags, footer, about = 'lead' } = props;
  const [json, setJson] = useState(false);
  const { id, tree, setTree, edit } = useRuleTree({ rule, onChange, about });
  const history = useQueryBuilderHistory(id, together);
  const { root, bench, told } = useBench(about, edit);
  const acts = usePartActs(bench);
  const { dragging, drag } = useRowDrag({ root, edit, tell: bench.tell });
  const keys = useBuilderKeys({ root, bench, acts, history: about === 'lead' ? history : null });
  const dragged = dragging?.id ?? null;
  const builder = useMemo<Builder>(
    () => ({
      catalogue,
      tags,
      about,
      acts,
      drag,
      dragged,
      choices: about === 'lead' ? fieldChoices(catalogue, tags) : [],
      properties: (where, onWhere) => (
        <RuleBuilder rule={where} onChange={onWhere} catalogue={catalogue} about="event" />
      ),
    }),
    [catalogue, tags, about, acts, drag, dragged],
  );
  return (
    <BuilderContext value={builder}>
      <Stack ref={root} gap={8} tabIndex={-1} data-rule-builder data-testid="rule-builder" {...keys}>
        <div hidden={json}>
          <ConditionTree id={id} tree={tree} onChange={setTree} />
        </div>
        {json ? <RuleJson label="Rule as JSON Logic" rule={rule} onChange={onChange} /> : null}
        {about === 'event' ? null : (
          <BuilderFoot rule={rule} tree={tree} history={history} json={{ shown: json, show: setJson }}>
            {footer}
          </BuilderFoot>
        )}
        {dragging ? <DragLayer dragging={dragging} /> : null}
        <VisuallyHidden role="status">{told}</VisuallyHidden>
      </Stack>
    </BuilderContext>
  );
};
