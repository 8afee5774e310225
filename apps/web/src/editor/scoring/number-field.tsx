import { NumberInput, type NumberInputProps } from '@mantine/core';
import type { Entry } from './score-fields.ts';

interface Props
  extends Pick<NumberInputProps, 'label' | 'aria-label' | 'placeholder' | 'error' | 'decimalScale' | 'step'> {
  value: Entry;
  onWrite: (entry: Entry) => void;
  readOnly: boolean;
}

/** A field for a number that may be empty or wrong while it is being written. */
export const NumberField = ({ onWrite, readOnly, ...others }: Props) => (
  <NumberInput
    {...others}
    onChange={(entry) => onWrite(typeof entry === 'number' ? entry : '')}
    allowNegative={false}
    allowDecimal={others.decimalScale !== undefined}
    disabled={readOnly}
    size="sm"
  />
);
