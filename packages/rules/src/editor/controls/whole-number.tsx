import { NumberInput, type NumberInputProps } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props extends Pick<NumberInputProps, 'suffix' | 'style' | 'w' | 'min' | 'max'> {
  name: string;
  value: number;
  onChange: (value: number) => void;
}

/** Edits a number that is always there: while the field is empty, the number stays as it was. */
export const WholeNumber = ({ name, value, onChange, ...rest }: Props): ReactNode => {
  const [empty, setEmpty] = useState(false);
  return (
    <NumberInput
      {...rest}
      aria-label={name}
      value={empty ? '' : value}
      onChange={(next) => {
        setEmpty(typeof next !== 'number');
        if (typeof next === 'number') onChange(next);
      }}
      onBlur={() => setEmpty(false)}
      allowDecimal={false}
      error={empty}
      size="sm"
    />
  );
};
