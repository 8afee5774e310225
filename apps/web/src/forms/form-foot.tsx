import { Button, Group } from '@mantine/core';

/** The last line of a dialog's form: what it does, and the way out. */
export interface FormFootProps {
  act: string;
  busy: boolean;
  disabled?: boolean;
  onCancel: () => void;
}

/** Cancel and submit, in the order and place they have in every dialog. */
export const FormFoot = ({ act, busy, disabled = false, onCancel }: FormFootProps) => (
  <Group justify="flex-end" gap="sm">
    <Button variant="default" onClick={onCancel}>
      Cancel
    </Button>
    <Button type="submit" loading={busy} disabled={disabled}>
      {act}
    </Button>
  </Group>
);
