import { Button, CloseButton, Drawer, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Json } from '@ripen/domain';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { blankRule, isBlank } from '../../rules/blank-rule.ts';
import { RuleField } from '../../rules/rule-field.tsx';
import { useSaid } from '../../rules/use-said.ts';
import { type LeadSearch, ruleOf } from './lead-search.ts';
import classes from './leads.module.css';

interface Props {
  search: LeadSearch;
  onChange: (part: Partial<LeadSearch>) => void;
}

interface PanelProps {
  start: Json | null;
  onApply: (rule: Json | null) => void;
}

const Panel = ({ start, onApply }: PanelProps) => {
  const [rule, setRule] = useState<Json>(start ?? blankRule);
  return (
    <Stack gap="lg">
      <RuleField rule={rule} onChange={setRule} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={() => onApply(null)}>
          Remove the filter
        </Button>
        <Button onClick={() => onApply(isBlank(rule) ? null : rule)}>Show these leads</Button>
      </Group>
    </Stack>
  );
};

const Said = ({ rule, onRemove }: { rule: Json; onRemove: () => void }) => (
  <div className={classes.sentence}>
    <IconFilter size={15} stroke={1.9} aria-hidden />
    <span>{useSaid(rule)}</span>
    <CloseButton size="sm" aria-label="Remove the filter" onClick={onRemove} style={{ color: 'inherit' }} />
  </div>
);

/** Narrows the list by a rule, built by hand and told in English. */
export const RuleFilter = ({ search, onChange }: Props) => {
  const [open, { open: show, close }] = useDisclosure(false);
  const rule = ruleOf(search);
  const apply = (next: Json | null) => {
    onChange({ rule: next === null ? undefined : JSON.stringify(next) });
    close();
  };
  return (
    <>
      <Button variant="default" leftSection={<IconFilter size={16} stroke={1.75} aria-hidden />} onClick={show}>
        {rule === null ? 'Filter by rule' : 'Change the rule'}
      </Button>
      {rule === null ? null : <Said rule={rule} onRemove={() => apply(null)} />}
      <Drawer opened={open} onClose={close} position="right" size={620} title="Show leads for whom…">
        <Panel start={rule} onApply={apply} />
      </Drawer>
    </>
  );
};
