import { useMemo } from 'react';
import type { FormSetting } from '../form-props.ts';
import { type Fillable, fillableOf } from './fillable.ts';

/** What the texts of a flow can be filled with; the same list until what it is made of changes. */
export const useFillable = ({ catalogue: { fields }, given }: FormSetting): readonly Fillable[] =>
  useMemo(() => fillableOf(fields, given), [fields, given]);
