import { NumberInput, Select, Stack, TextInput } from '@mantine/core';
import type { JsonObject } from '@ripen/domain';
import { IconPlusMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FormProps } from '../../editor/form-props.ts';
import type { NodeEditor } from '../../editor/node-editor.ts';
import { problemAt } from '../../editor/problem-at.ts';
import { textOf } from '../../editor/text-of.ts';
import { DecayFields } from './decay-fields.tsx';
import { LimitFields } from './limit-fields.tsx';

const interest = 'interest:';
const kinds = [
  { value: 'engagement', label: 'Engagement: what the lead does' },
  { value: 'fit', label: 'Fit: who the lead is' },
  { value: interest, label: 'Interest in one product' },
];

const PointsForm = ({ config, onChange, problems }: FormProps): ReactNode => {
  const dimension = textOf(config.dimension);
  const about = dimension.startsWith(interest) ? interest : dimension;
  const change = (more: JsonObject): void => onChange({ ...config, ...more });
  const put = (name: 'limit' | 'decay', part: JsonObject | undefined): void => {
    const { [name]: _before, ...others } = config;
    onChange(part === undefined ? others : { ...others, [name]: part });
  };
  return (
    <Stack gap="sm">
      <NumberInput
        label="Points"
        description="With a minus they are taken away, such as −10"
        value={typeof config.points === 'number' ? config.points : ''}
        onChange={(points) => change({ points: typeof points === 'number' ? points : 0 })}
        min={-100}
        max={100}
        allowDecimal={false}
        error={problemAt(problems, '/points')}
        data-autofocus
      />
      <Select
        label="For"
        data={kinds}
        value={about || null}
        onChange={(kind) => change({ dimension: kind ?? '' })}
        error={about === interest ? undefined : problemAt(problems, '/dimension')}
        allowDeselect={false}
      />
      {about === interest ? (
        <TextInput
          label="Product"
          placeholder="such as analytics"
          value={dimension.slice(interest.length)}
          onChange={({ currentTarget }) => change({ dimension: interest + currentTarget.value })}
          error={
            problemAt(problems, '/dimension') ? 'Needs the name of a product: letters, digits, _ and -' : undefined
          }
        />
      ) : null}
      <LimitFields
        value={config.limit}
        onChange={(limit) => put('limit', limit)}
        error={problemAt(problems, '/limit')}
      />
      <DecayFields
        value={config.decay}
        onChange={(decay) => put('decay', decay)}
        error={problemAt(problems, '/decay')}
      />
    </Stack>
  );
};

/** The points in the editor. */
export const pointsEditor: NodeEditor = {
  icon: IconPlusMinus,
  Form: PointsForm,
  example: { dimension: 'engagement', points: 5 },
  unfinished: 'Give points',
};
