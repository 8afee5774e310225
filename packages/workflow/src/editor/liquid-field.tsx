import { Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FormProps } from './form-props.ts';
import { FilledIn } from './filling/filled-in.tsx';
import { useFillable } from './filling/use-fillable.ts';
import { problemAt } from './problem-at.ts';
import { textOf } from './text-of.ts';
import { useInsertion } from './use-insertion.ts';
import { VariableMenu } from './variable-menu.tsx';

/** A text of a config into which words of the lead may be filled in. */
export interface LiquidText {
  name: string;
  label: string;
  placeholder?: string;
  long?: boolean;
  /** An address, say, where nothing can stand in for what a lead lacks. */
  needed?: boolean;
}

/** Writes texts with words of the lead in them, and offers these words. */
export const LiquidFields = ({ texts, ...props }: FormProps & { texts: readonly LiquidText[] }): ReactNode => {
  const { config, onChange, setting, problems } = props;
  const { remember, insert } = useInsertion();
  const fillable = useFillable(setting);
  const fillIn = (variable: string): void => {
    const { name, text } = insert(variable, (field) => textOf(config[field]), texts.at(-1)?.name ?? '');
    onChange({ ...config, [name]: text });
  };
  return (
    <Stack gap="sm">
      {texts.map(({ name, label, placeholder, long = false, needed = false }) => {
        const common = {
          label,
          name,
          placeholder,
          value: textOf(config[name]),
          onBlur: remember,
          error: problemAt(problems, `/${name}`),
        };
        const change = (text: string): void => onChange({ ...config, [name]: text });
        return (
          <FilledIn key={name} text={common.value} fillable={fillable} hints={!needed}>
            {(aria) =>
              long ? (
                <Textarea
                  {...common}
                  {...aria}
                  onChange={({ currentTarget }) => change(currentTarget.value)}
                  autosize
                  minRows={3}
                  maxRows={12}
                />
              ) : (
                <TextInput {...common} {...aria} onChange={({ currentTarget }) => change(currentTarget.value)} />
              )
            }
          </FilledIn>
        );
      })}
      <VariableMenu fillable={fillable} onInsert={fillIn} />
    </Stack>
  );
};
