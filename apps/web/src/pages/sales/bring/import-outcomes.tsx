import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport } from '@tabler/icons-react';
import { client } from '../../../api.ts';
import { useChange } from '../../../list/use-change.ts';
import { OutcomesForm } from './outcomes-form.tsx';
import type { Imported } from './said-of-import.ts';

/** Brings in what became of leads at sales from a CSV file. A file that is on its way goes on when the dialog is closed. */
export const ImportOutcomes = () => {
  const [opened, { open, close }] = useDisclosure(false);
  const { mutate, reset, isPending, error, data } = useChange<string, { body: Imported }>({
    change: (csv) => client.importOutcomes({ body: { csv } }),
    renews: ['leads', 'handoffs', 'funnel', 'calibration', 'workflows'],
    said: () => 'The outcomes are imported',
  });
  const leave = (): void => {
    if (!isPending) reset();
    close();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFileImport size={16} stroke={1.75} aria-hidden />} onClick={open}>
        Import outcomes
      </Button>
      <Modal opened={opened} onClose={leave} title="Import outcomes" size="lg">
        <OutcomesForm
          sending={{ send: mutate, forget: reset, busy: isPending, error, answer: data?.body }}
          onClose={leave}
        />
      </Modal>
    </>
  );
};
