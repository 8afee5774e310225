import { Stack, Textarea } from '@mantine/core';
import type { Answers, Question } from '@ripen/domain';

/** The questions of a checklist as fields; `missing` are the names of those that can't be left out. */
export const ChecklistFields = ({
  questions,
  answers,
  missing,
  onChange,
}: {
  questions: readonly Question[];
  answers: Answers;
  missing: readonly string[];
  onChange: (answers: Answers) => void;
}) => (
  <Stack gap="md">
    {questions.map(({ name, question, required }, index) => (
      <Textarea
        key={name}
        label={question}
        withAsterisk={required}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={2_000}
        value={answers[name] ?? ''}
        error={missing.includes(name) ? 'This needs an answer first' : undefined}
        onChange={({ currentTarget }) => onChange({ ...answers, [name]: currentTarget.value })}
        data-autofocus={index === 0 || undefined}
      />
    ))}
  </Stack>
);
