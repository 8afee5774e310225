import { ActionIcon, Button, Input, PasswordInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { freshKey } from '../fresh-key.ts';
import settings from '../settings.module.css';
import classes from './messages.module.css';
import type { HeaderRow } from './provider-draft.ts';

interface RowProps {
  row: HeaderRow;
  fault: string | undefined;
  onChange: (row: HeaderRow) => void;
  onRemove: () => void;
}

const Row = ({ row, fault, onChange, onRemove }: RowProps) => (
  <li className={classes.header}>
    {row.known ? (
      <span className={settings.known} title={row.name}>
        {row.name}
      </span>
    ) : (
      <TextInput
        aria-label="Name of the header"
        placeholder="Such as Authorization"
        maxLength={128}
        spellCheck={false}
        autoComplete="off"
        value={row.name}
        onChange={({ currentTarget }) => onChange({ ...row, name: currentTarget.value })}
        error={fault}
      />
    )}
    <PasswordInput
      aria-label={`Value of ${row.name || 'the header'}`}
      placeholder={row.known ? 'Kept secret; type to replace it' : 'Value'}
      maxLength={4_096}
      autoComplete="new-password"
      value={row.value}
      onChange={({ currentTarget }) => onChange({ ...row, value: currentTarget.value })}
      error={row.known ? fault : undefined}
    />
    <ActionIcon mt={4} aria-label={`Remove ${row.name || 'this header'}`} onClick={onRemove}>
      <IconTrash size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  </li>
);

interface Props {
  headers: readonly HeaderRow[];
  onChange: (headers: readonly HeaderRow[]) => void;
  /** Words for the row of a key. */
  faults: ReadonlyMap<string, string>;
  /** What is wrong with the headers as a whole. */
  error: string | undefined;
}

/** The headers that go along, with which the provider knows you; stored values are never shown. */
export const HeaderRows = ({ headers, onChange, faults, error }: Props) => (
  <div role="group" aria-labelledby="provider-headers">
    <Input.Label id="provider-headers" labelElement="div">
      Headers
    </Input.Label>
    <Input.Description mb={8}>
      Usually one with the key your provider gave you. Values are kept sealed and never shown again.
    </Input.Description>
    <ul className={classes.headers}>
      {headers.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          fault={faults.get(row.key)}
          onChange={(changed) => onChange(headers.with(index, changed))}
          onRemove={() => onChange(headers.toSpliced(index, 1))}
        />
      ))}
    </ul>
    {error === undefined ? null : <Input.Error mb={8}>{error}</Input.Error>}
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
      onClick={() => onChange([...headers, { key: freshKey(), known: false, name: '', value: '' }])}
    >
      Add a header
    </Button>
  </div>
);
