import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { problemWords } from '../../../words/problem-words.ts';

interface Props {
  tags: readonly string[];
  known: readonly string[];
  onSave: (tags: string[]) => Promise<unknown>;
}

/** A lead's tags: each is saved as it is added or removed. */
export const TagsField = ({ tags, known, onSave }: Props) => {
  const [pending, setPending] = useState<string[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const save = async (next: string[]) => {
    setPending(next);
    setFailure(null);
    try {
      await onSave(next);
    } catch (error) {
      setFailure(problemWords(error));
    }
    setPending(null);
  };
  return (
    <TagsInput
      label="Tags"
      placeholder={tags.length === 0 ? 'Add a tag' : ''}
      data={[...known]}
      value={pending ?? [...tags]}
      onChange={(next) => void save(next)}
      error={failure}
      maxTags={100}
      clearable={false}
      mb="sm"
    />
  );
};
