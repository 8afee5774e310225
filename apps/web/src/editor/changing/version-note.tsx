import { Textarea } from '@mantine/core';

/** What whoever publishes says of the version: it stands beside it in the list of versions. */
export const VersionNote = ({ value, onChange }: { value: string; onChange: (note: string) => void }) => (
  <Textarea
    label="What is this change for?"
    description="A note for colleagues; it stands beside the version."
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    maxLength={1_000}
    autosize
    minRows={1}
    maxRows={5}
  />
);
