import { Divider, Stack } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { SegmentPreview, SegmentShape } from '@ripen/contract';
import type { Json } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api.ts';
import { blankRule, isBlank } from '../../rules/blank-rule.ts';
import { problemWords } from '../../words/problem-words.ts';
import { type SegmentDraft, SegmentForm } from './segment-form.tsx';
import { SegmentMoves } from './segment-moves.tsx';
import { StartChoice } from './start-choice.tsx';

interface Props {
  segment: SegmentShape;
  onSave: (draft: SegmentDraft) => void;
  saving: boolean;
  error: unknown;
}

const same = (one: Json, other: Json): boolean => JSON.stringify(one) === JSON.stringify(other);

const useMoves = (id: string, rule: Json, changed: boolean): { moves: SegmentPreview | null; why: string } => {
  const [asked] = useDebouncedValue(rule, 350);
  const { data, error } = useQuery({ ...queries.segmentPreview(id, asked), enabled: changed && !isBlank(asked) });
  if (!changed) return { moves: null, why: 'Change the rule to see who would enter and leave' };
  if (error !== null) return { moves: null, why: problemWords(error) };
  if (data === undefined) return { moves: null, why: 'Counting…' };
  return data.faults[0] === undefined ? { moves: data, why: '' } : { moves: null, why: data.faults[0].detail };
};

/** Edits the rule of a segment; says before it is saved whom that moves, and which flows would hear of it. */
export const RuleSegmentForm = ({ segment, ...form }: Props) => {
  const { id, name, rule: stored } = segment;
  const start = { name, static: false, rule: stored ?? blankRule, people: '' };
  const [rule, setRule] = useState(start.rule);
  const [starts, setStarts] = useState(false);
  const { data: uses } = useQuery(queries.segmentUses(id));
  const changed = !same(rule, start.rule) && !isBlank(rule);
  const { moves, why } = useMoves(id, rule, changed);
  const listening = uses?.filter((use) => use.live && use.starts.length > 0) ?? [];
  const save = (draft: SegmentDraft) =>
    form.onSave('rule' in draft && changed && starts ? { ...draft, starts } : draft);
  return (
    <SegmentForm {...form} start={start} fixedKind onRule={setRule} onSave={save}>
      <Stack gap="md">
        <Divider />
        <SegmentMoves uses={uses} moves={moves} why={why} />
        {listening.length === 0 ? null : (
          <StartChoice listening={listening} changed={changed} moves={moves} checked={starts} onChange={setStarts} />
        )}
      </Stack>
    </SegmentForm>
  );
};
