import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { client } from '../../api.ts';
import type { Json } from '@ripen/domain';
import { type ReactNode, useState } from 'react';
import { UnsavedGuard } from '../../forms/unsaved-guard.tsx';
import { isBlank } from '../../rules/blank-rule.ts';
import { RuleField } from '../../rules/rule-field.tsx';
import { peopleOf } from './people-of.ts';
import { Refusal } from '../../forms/refusal.tsx';

/** What the API takes as a segment. */
export type SegmentDraft = Parameters<typeof client.createSegment>[0]['body'];

/** A segment as it is edited: a rule, or people as text, one a line; null where the list is kept elsewhere. */
export interface SegmentStart {
  name: string;
  static: boolean;
  rule: Json;
  people: string | null;
}

interface Props {
  start: SegmentStart;
  /** A stored segment stays what it is: a rule or a list. */
  fixedKind?: boolean;
  onSave: (draft: SegmentDraft) => void;
  saving: boolean;
  error: unknown;
  /** Hears of every change of the rule. */
  onRule?: (rule: Json) => void;
  /** What is said before saving. */
  children?: ReactNode;
}

const draftOf = ({ name, static: isList, rule, people }: SegmentStart): SegmentDraft => {
  if (!isList) return { name: name.trim(), rule };
  if (people === null) return { name: name.trim(), static: true };
  return { name: name.trim(), static: true, leads: peopleOf(people) };
};

const Kind = ({ value, onChange }: { value: boolean; onChange: (isList: boolean) => void }) => (
  <SegmentedControl
    aria-label="Kind"
    data={[
      { value: 'rule', label: 'By a rule' },
      { value: 'list', label: 'A list kept by hand' },
    ]}
    value={value ? 'list' : 'rule'}
    onChange={(kind) => onChange(kind === 'list')}
    style={{ alignSelf: 'flex-start' }}
  />
);

const People = ({ value, onChange }: { value: string; onChange: (people: string) => void }) => (
  <Textarea
    label="People"
    description="Email addresses or external ids, one a line; a thousand at most"
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    autosize
    minRows={6}
    maxRows={20}
    spellCheck={false}
  />
);

interface WhoProps {
  draft: SegmentStart;
  change: (part: Partial<SegmentStart>) => void;
}

const Who = ({ draft, change }: WhoProps) => {
  if (!draft.static) return <RuleField rule={draft.rule} onChange={(rule) => change({ rule })} />;
  return draft.people === null ? null : <People value={draft.people} onChange={(people) => change({ people })} />;
};

/** Says who is in a segment; asks before unsaved work is left. */
export const SegmentForm = ({ start, fixedKind = false, onSave, onRule, children, saving, error }: Props) => {
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<SegmentStart>) => {
    setDraft({ ...draft, ...part });
    if (part.rule !== undefined) onRule?.(part.rule);
  };
  const dirty = JSON.stringify(draft) !== JSON.stringify(start);
  const nameless = draft.name.trim() === '';
  const ruleless = !draft.static && isBlank(draft.rule);
  const save = () => {
    setTried(true);
    if (!nameless && !ruleless) onSave(draftOf(draft));
  };
  return (
    <Stack gap="lg">
      <UnsavedGuard when={dirty && !saving} />
      <TextInput
        label="Name"
        maxLength={128}
        value={draft.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        error={tried && nameless ? 'Give it a name to choose it by' : null}
      />
      {fixedKind ? null : <Kind value={draft.static} onChange={(isList) => change({ static: isList })} />}
      <Who draft={draft} change={change} />
      {tried && ruleless ? (
        <Text c="var(--mantine-color-error)">Add a condition: without one nobody is in it.</Text>
      ) : null}
      {children}
      <Refusal error={error} title="It wasn’t saved." />
      <Group>
        <Button loading={saving} disabled={!dirty} onClick={save}>
          Save
        </Button>
      </Group>
    </Stack>
  );
};
