import { Select } from '@mantine/core';
import type { Json, JsonObject } from '@ripen/domain';
import type { ReactNode } from 'react';
import { DurationInput } from '../../editor/duration-input.tsx';

const shapes = [
  { value: 'stays', label: 'They stay' },
  { value: 'halfLife', label: 'Half of them fades in each …' },
  { value: 'linear', label: 'They fade evenly within …' },
  { value: 'expires', label: 'They are gone after …' },
];

interface Props {
  value: Json | undefined;
  onChange: (decay: JsonObject | undefined) => void;
  error?: string | undefined;
}

/** Chooses whether points fade, and how fast. */
export const DecayFields = ({ value, onChange, error }: Props): ReactNode => {
  const decay = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const shape = Object.keys(decay)[0] ?? 'stays';
  return (
    <>
      <Select
        label="As time goes by"
        description="Whether old points still count in full"
        data={shapes}
        value={shape}
        onChange={(chosen) =>
          onChange(chosen === null || chosen === 'stays' ? undefined : { [chosen]: decay[shape] ?? { days: 30 } })
        }
        allowDeselect={false}
      />
      {shape === 'stays' ? null : (
        <DurationInput
          label="How long"
          value={decay[shape]}
          onChange={(span) => onChange({ [shape]: span })}
          error={error}
        />
      )}
    </>
  );
};
