import { Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormFoot } from '../../../forms/form-foot.tsx';
import { Refusal } from '../../../forms/refusal.tsx';
import { peopleOf } from '../people-of.ts';

interface Props {
  onAdd: (people: string[]) => void;
  onClose: () => void;
  busy: boolean;
  error: unknown;
}

/** Puts many leads on a list at once. */
export const PastePeople = ({ onAdd, onClose, busy, error }: Props) => {
  const [text, setText] = useState('');
  const people = peopleOf(text);
  const add = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    onAdd(people);
  };
  return (
    <Modal opened onClose={onClose} title="Put many leads on the list">
      <form onSubmit={add}>
        <Stack gap="md">
          <Textarea
            label="People"
            description="Email addresses or external ids, one a line; a thousand at most"
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
            autosize
            minRows={6}
            maxRows={14}
            spellCheck={false}
            data-autofocus
          />
          <Refusal error={error} title="Nobody was put on the list." />
          <FormFoot act="Put them on the list" busy={busy} disabled={people.length === 0} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
};
