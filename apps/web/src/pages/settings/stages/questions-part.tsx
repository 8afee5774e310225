import { ActionIcon, Button, Checkbox, Group, Stack, Switch, TextInput } from '@mantine/core';
import { bant, type Question } from '@ripen/domain';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PartProps } from './stage-drawer.tsx';
import { withTerm } from './terms-of.ts';

interface RowProps {
  question: Question;
  place: number;
  onChange: (question: Question) => void;
  onRemove: () => void;
}

const Row = ({ question, place, onChange, onRemove }: RowProps) => (
  <Group gap="xs" wrap="nowrap">
    <TextInput
      aria-label={`Question ${place + 1}`}
      size="xs"
      style={{ flex: 1 }}
      value={question.question}
      maxLength={256}
      onChange={({ currentTarget }) => onChange({ ...question, question: currentTarget.value })}
    />
    <Checkbox
      size="xs"
      label="Required"
      checked={question.required}
      onChange={({ currentTarget }) => onChange({ ...question, required: currentTarget.checked })}
    />
    <ActionIcon aria-label={`Remove question ${place + 1}`} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  </Group>
);

const freshName = (questions: readonly Question[]): string => {
  let count = questions.length + 1;
  while (questions.some(({ name }) => name === `question${count}`)) count++;
  return `question${count}`;
};

/** What sales answer before a lead may come to a stage. */
export const QuestionsPart = ({ stage, onChange }: PartProps) => {
  const { asks } = stage;
  const set = (questions: Question[]) =>
    onChange(withTerm(stage, 'asks', questions.length === 0 ? undefined : questions));
  return (
    <Stack gap="sm">
      <Switch
        label="Asks questions before a lead may come here"
        description="It begins with budget, authority, need and timing"
        checked={asks !== undefined}
        onChange={({ currentTarget }) => onChange(withTerm(stage, 'asks', currentTarget.checked ? bant : undefined))}
      />
      {asks?.map((question, place) => (
        <Row
          key={question.name}
          question={question}
          place={place}
          onChange={(changed) => set(asks.with(place, changed))}
          onRemove={() => set(asks.toSpliced(place, 1))}
        />
      ))}
      {asks === undefined ? null : (
        <Button
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          disabled={asks.length >= 20}
          onClick={() => set([...asks, { name: freshName(asks), question: '', required: false }])}
        >
          Add a question
        </Button>
      )}
    </Stack>
  );
};
