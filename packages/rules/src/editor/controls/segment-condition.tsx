import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useBuilder } from '../builder-context.ts';
import type { Condition } from '../tree/builder-tree.ts';

interface Props {
  condition: Condition;
  onChange: (condition: Condition) => void;
}

/** Asks whether a lead is in a segment. */
export const SegmentCondition = ({ condition, onChange }: Props): ReactNode => {
  const { segments } = useBuilder().catalogue;
  const chosen = typeof condition.value === 'string' && condition.value !== '' ? condition.value : null;
  const known = segments.map(({ id, name }) => ({ value: id, label: name }));
  const odd =
    chosen === null || segments.some(({ id }) => id === chosen)
      ? []
      : [{ value: chosen, label: 'A segment that is gone' }];
  return (
    <>
      <Select
        aria-label="In or not"
        data={[
          { value: 'in', label: 'is in' },
          { value: 'not-in', label: 'isn’t in' },
        ]}
        value={condition.operator === 'not-in' ? 'not-in' : 'in'}
        onChange={(operator) => onChange({ ...condition, operator: operator ?? 'in' })}
        allowDeselect={false}
        size="sm"
        style={{ flex: '0 1 110px' }}
      />
      <Select
        aria-label="Segment"
        placeholder="which segment"
        data={[...known, ...odd]}
        value={chosen}
        onChange={(segment) => onChange({ ...condition, value: segment ?? '' })}
        error={chosen === null || odd.length > 0}
        nothingFoundMessage="There is no such segment"
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        size="sm"
        style={{ flex: '1 1 140px' }}
      />
    </>
  );
};
