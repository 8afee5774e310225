import { NumberInput, Select } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';

const kinds = [
  { value: 'always', label: 'Every time' },
  { value: 'once', label: 'Once' },
  { value: 'oncePer', label: 'Once within a time' },
  { value: 'times', label: 'A number of times at most' },
  { value: 'pointsPerDay', label: 'So many points a day at most' },
];

const fresh: Record<string, JsonObject> = {
  once: { times: 1 },
  oncePer: { oncePer: { days: 7 } },
  times: { times: 3 },
  pointsPerDay: { pointsPerDay: 10 },
};

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOfLimit = (limit: JsonObject): string => {
  if (limit.oncePer !== undefined) return 'oncePer';
  if (limit.pointsPerDay !== undefined) return 'pointsPerDay';
  return limit.times === 1 ? 'once' : limit.times === undefined ? 'always' : 'times';
};

interface Props {
  value: Json | undefined;
  onChange: (limit: JsonObject | undefined) => void;
  error?: string | undefined;
}

/** Chooses how often a lead gets the points of a step. */
export const LimitFields = ({ value, onChange, error }: Props): ReactNode => {
  const limit = isObject(value) ? value : {};
  const kind = kindOfLimit(limit);
  const number = (name: 'times' | 'pointsPerDay', label: string): ReactNode => (
    <NumberInput
      label={label}
      value={typeof limit[name] === 'number' ? limit[name] : ''}
      onChange={(count) => onChange({ ...limit, [name]: typeof count === 'number' ? count : 0 })}
      min={1}
      max={1_000}
      allowDecimal={false}
      error={error}
    />
  );
  return (
    <>
      <Select
        label="How often"
        description="How often the same lead can get these points"
        data={kinds}
        value={kind}
        onChange={(chosen) => onChange(fresh[chosen ?? 'always'])}
        allowDeselect={false}
      />
      {kind === 'times' ? number('times', 'At most how many times') : null}
      {kind === 'pointsPerDay' ? number('pointsPerDay', 'At most how many points a day') : null}
      {kind === 'oncePer' ? (
        <DurationInput
          label="Once within"
          value={limit.oncePer}
          onChange={(oncePer) => onChange({ ...limit, oncePer })}
          error={error}
        />
      ) : null}
    </>
  );
};
