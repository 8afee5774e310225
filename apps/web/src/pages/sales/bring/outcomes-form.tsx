import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { mostOutcomeCsv } from '@ripen/contract';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { FileDrop, type ReadFile } from '../../../forms/file-drop.tsx';
import { FormFoot } from '../../../forms/form-foot.tsx';
import classes from './bring.module.css';
import { NotImported } from './not-imported.tsx';
import { OutcomeColumns } from './outcome-columns.tsx';
import { type Imported, saidOfImport } from './said-of-import.ts';

/** A file of outcomes on its way: `send` sends one, `forget` makes room for another, `answer` is there once it was taken. */
export interface Sending {
  send: (csv: string) => void;
  forget: () => void;
  busy: boolean;
  error: unknown;
  answer: Imported | undefined;
}

const Done = ({ answer, onMore, onClose }: { answer: Imported; onMore: () => void; onClose: () => void }) => (
  <Stack gap="lg">
    <div className={classes.done} role="status">
      <IconCircleCheck size={22} stroke={1.75} aria-hidden />
      <div>
        {saidOfImport(answer)}
        <div className={classes.small}>They show on the pages of their leads in a moment.</div>
      </div>
    </div>
    <Group justify="flex-end" gap="sm">
      <Button variant="default" onClick={onMore}>
        Import another file
      </Button>
      <Button onClick={onClose} data-autofocus>
        Done
      </Button>
    </Group>
  </Stack>
);

const Busy = () => (
  <div role="status">
    <Progress value={100} animated aria-label="Sending and checking" mb={6} />
    <Text size="sm" c="dimmed">
      Sending the file and checking every line…
    </Text>
  </div>
);

/** Takes a file of outcomes, says what it has to hold, and what became of it. */
export const OutcomesForm = ({ sending, onClose }: { sending: Sending; onClose: () => void }) => {
  const { send, forget, busy, error, answer } = sending;
  const [file, setFile] = useState<ReadFile | null>(null);
  const choose = (chosen: ReadFile | null): void => {
    forget();
    setFile(chosen);
  };
  if (answer !== undefined) return <Done answer={answer} onMore={() => choose(null)} onClose={onClose} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null) send(file.text);
      }}
    >
      <Stack gap="md">
        <Text>
          A line for each opportunity that was opened, won or lost. The file is taken whole or not at all: when a line
          is wrong, nothing is recorded, and you see which.
        </Text>
        <FileDrop label="Choose a CSV file" accept=".csv,text/csv" most={mostOutcomeCsv} file={file} onFile={choose} />
        {busy ? <Busy /> : <NotImported error={error} />}
        <OutcomeColumns />
        <FormFoot act="Import" busy={busy} disabled={file === null} onCancel={onClose} />
      </Stack>
    </form>
  );
};
