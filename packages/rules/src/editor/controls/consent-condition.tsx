import { Autocomplete, Select } from '@mantine/core';
import { channels, consentName, sayConsent } from '@ripen/domain';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';
import type { Condition } from '../tree/builder-tree.ts';

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

const asks = [
  { value: 'given', label: 'is given' },
  { value: 'not-given', label: 'isn’t given' },
  { value: 'withdrawn', label: 'is withdrawn' },
  { value: 'unknown', label: 'was never said' },
];

const usual: readonly string[] = ['email', 'sms', 'phone'];

/** Asks whether a lead has given its consent to a channel or topic: one that leads said something of, or one to write. */
export const ConsentCondition = ({ condition, onChange }: Props): ReactNode => {
  const { consents = [] } = useBuilder().catalogue;
  const name = typeof condition.value === 'string' ? condition.value : '';
  const known = [...new Set([...usual, ...consents, ...channels])];
  return (
    <>
      <Autocomplete
        aria-label="Consent"
        placeholder="such as email:newsletter"
        data={known}
        renderOption={({ option }) => sayConsent(option.value)}
        value={name}
        onChange={(value) => onChange({ ...condition, value: value.trim().toLowerCase() })}
        error={!consentName.safeParse(name).success}
        size="sm"
        style={{ flex: '1 1 140px' }}
      />
      <Select
        aria-label="Given or not"
        data={asks}
        value={condition.operator === 'stated' ? 'given' : condition.operator}
        onChange={(operator) => onChange({ ...condition, operator: operator ?? 'given' })}
        allowDeselect={false}
        size="sm"
        style={{ flex: '0 1 130px' }}
      />
    </>
  );
};
