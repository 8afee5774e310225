import { ActionIcon, Badge, Button, Group, Stack, TextInput, Tooltip } from '@mantine/core';
import type { StoredWorkflowTest } from '@ripen/contract';
import { ConfirmAct } from '@ripen/ui';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { ComparedStory } from './compared-story.tsx';
import classes from './tests.module.css';
import { type TestRun, useTestActs } from './use-tests.ts';

interface Props {
  test: StoredWorkflowTest;
  run: TestRun | undefined;
  readOnly: boolean;
}

const Verdict = ({ run }: { run: TestRun | undefined }) =>
  run === undefined ? (
    <Badge color="gray" variant="light">
      Running…
    </Badge>
  ) : run.same ? (
    <Badge color="green" variant="light">
      As expected
    </Badge>
  ) : (
    <Badge color="red" variant="light">
      {run.faults.length > 0 ? 'Can’t be walked' : 'Another story'}
    </Badge>
  );

const focusOn = (field: HTMLInputElement | null): void => field?.focus();

const Naming = ({ test, onDone }: { test: StoredWorkflowTest; onDone: () => void }) => {
  const { rename } = useTestActs();
  const [name, setName] = useState(test.name);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') rename.mutate({ test, name: name.trim() }, { onSuccess: onDone });
      }}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          flex={1}
          label="Name of the test"
          maxLength={128}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          ref={focusOn}
        />
        <Button type="submit" loading={rename.isPending} disabled={name.trim() === ''}>
          Rename
        </Button>
      </Group>
    </form>
  );
};

const Acts = ({ test, onRename }: { test: StoredWorkflowTest; onRename: () => void }) => {
  const { remove } = useTestActs();
  return (
    <>
      <Tooltip label="Rename">
        <ActionIcon variant="subtle" color="gray" aria-label={`Rename “${test.name}”`} onClick={onRename}>
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ConfirmAct
        title={`Delete the test “${test.name}”?`}
        about="Nothing will notice any more when a draft tells another story for this lead."
        act="Delete the test"
        danger
        onAct={() => remove.mutateAsync(test)}
      >
        {(ask) => (
          <ActionIcon variant="subtle" color="gray" aria-label={`Delete “${test.name}”`} onClick={ask}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        )}
      </ConfirmAct>
    </>
  );
};

/** Takes the story that is told now for the one expected. */
const AcceptStory = ({ test }: { test: StoredWorkflowTest }) => {
  const { accept } = useTestActs();
  return (
    <Button size="xs" variant="default" loading={accept.isPending} onClick={() => accept.mutate(test)}>
      Accept the new story
    </Button>
  );
};

/** A test: its name, what came of it, and where the stories differ both of them. */
export const TestLine = ({ test, run, readOnly }: Props) => {
  const [naming, setNaming] = useState(false);
  return (
    <li className={classes.test} data-testid="workflow-test">
      <Stack gap="xs">
        {naming ? (
          <Naming test={test} onDone={() => setNaming(false)} />
        ) : (
          <Group gap="xs" wrap="nowrap">
            <span className={classes.name}>{test.name}</span>
            <Verdict run={run} />
            {readOnly ? null : <Acts test={test} onRename={() => setNaming(true)} />}
          </Group>
        )}
        {run && !run.same ? <ComparedStory run={run} /> : null}
        {run && !run.same && run.faults.length === 0 && !readOnly ? (
          <Group>
            <AcceptStory test={test} />
          </Group>
        ) : null}
      </Stack>
    </li>
  );
};
