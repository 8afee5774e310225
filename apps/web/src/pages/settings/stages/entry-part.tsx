import { Stack, Switch } from '@mantine/core';
import { RuleField } from '../../../rules/rule-field.tsx';
import { blankRule } from '../../../rules/blank-rule.ts';
import type { PartProps } from './stage-drawer.tsx';
import { withTerm } from './terms-of.ts';

/** Who belongs in a stage, and whether leads move there by themselves. */
export const EntryPart = ({ stage, onChange }: PartProps) => {
  const { entry } = stage;
  return (
    <Stack gap="sm">
      <Switch
        label="Has a rule that says who belongs here"
        checked={entry !== undefined}
        onChange={({ currentTarget }) =>
          onChange(withTerm(stage, 'entry', currentTarget.checked ? { rule: blankRule, auto: true } : undefined))
        }
      />
      {entry === undefined ? null : (
        <>
          <RuleField rule={entry.rule} onChange={(rule) => onChange({ ...stage, entry: { ...entry, rule } })} />
          <Switch
            label="Leads move here as soon as it holds"
            description="When you save, leads for whom it holds already move too, as far as they may come here"
            checked={entry.auto}
            onChange={({ currentTarget }) => onChange({ ...stage, entry: { ...entry, auto: currentTarget.checked } })}
          />
        </>
      )}
    </Stack>
  );
};
