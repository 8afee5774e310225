import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBraces,
  IconClipboard,
  IconCopy,
  IconListDetails,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Rule } from '../index.ts';
import { useBuilder } from './builder-context.ts';
import { saidOf } from './said-of.ts';
import { isBlankRule } from './tree/blank-rule.ts';
import type { ConditionGroup } from './tree/builder-tree.ts';
import { finished, unfinishedIn } from './tree/unfinished.ts';
import { writeRule } from './tree/write-rule.ts';

interface Props {
  rule: Rule;
  tree: ConditionGroup;
  history: { undo: () => void; redo: () => void; canUndo: boolean; canRedo: boolean };
  json: { shown: boolean; show: (shown: boolean) => void };
  children: ReactNode;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

interface ActProps {
  label: string;
  onAct: () => void;
  disabled?: boolean;
  children: ReactNode;
}

const Act = ({ label, onAct, disabled = false, children }: ActProps): ReactNode => (
  <ActionIcon size={28} aria-label={label} title={label} onClick={onAct} disabled={disabled}>
    {children}
  </ActionIcon>
);

const Acts = ({ rule, tree, history, json }: Omit<Props, 'children'>): ReactNode => {
  const { acts } = useBuilder();
  const root = tree.id ?? '';
  return (
    <Group gap={2} wrap="nowrap" justify="space-between">
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        leftSection={json.shown ? <IconListDetails size={13} aria-hidden /> : <IconBraces size={13} aria-hidden />}
        onClick={() => json.show(!json.shown)}
        ml={-8}
        data-testid="rule-json-toggle"
      >
        {json.shown ? 'Show as conditions' : 'Show as JSON'}
      </Button>
      <Group gap={2} wrap="nowrap">
        <Act label="Copy the whole rule" onAct={() => acts.copy(root)} disabled={isBlankRule(rule)}>
          <IconCopy {...icon} />
        </Act>
        <Act label="Paste a rule" onAct={() => acts.paste(root)}>
          <IconClipboard {...icon} />
        </Act>
        <Act label="Undo" onAct={history.undo} disabled={!history.canUndo}>
          <IconArrowBackUp {...icon} />
        </Act>
        <Act label="Redo" onAct={history.redo} disabled={!history.canRedo}>
          <IconArrowForwardUp {...icon} />
        </Act>
      </Group>
    </Group>
  );
};

const unfinishedWords = (count: number): string =>
  count === 1
    ? 'One condition isn’t finished; finish it to see who matches'
    : `${count} conditions aren’t finished; finish them to see who matches`;

const Sentence = ({ rule, said, more }: { rule: Rule; said: Rule; more: boolean }): ReactNode => {
  const { catalogue } = useBuilder();
  const nothing = isBlankRule(more ? said : rule);
  return (
    <Text size="sm" fw={500} data-testid="rule-sentence">
      {nothing ? (more ? '…' : 'No condition yet') : `${saidOf(more ? said : rule, catalogue)}${more ? ', …' : ''}`}
    </Text>
  );
};

/** Under a rule: how it reads in English, whom it matches, and what can be done with it as a whole. */
export const BuilderFoot = ({ children, ...props }: Props): ReactNode => {
  const { rule, tree } = props;
  const unfinished = unfinishedIn(tree);
  return (
    <Stack gap={6}>
      <Acts {...props} />
      <Stack
        gap={6}
        p="10px 12px"
        bdrs="md"
        bg="var(--ripen-sunken, var(--mantine-color-default-hover))"
        style={{ border: '1px solid var(--ripen-line, var(--mantine-color-default-border))' }}
      >
        <Sentence rule={rule} said={writeRule(finished(tree))} more={unfinished > 0} />
        {unfinished === 0 ? (
          children
        ) : (
          <Text size="sm" c="dimmed" mih={20} data-testid="rule-unfinished">
            {unfinishedWords(unfinished)}
          </Text>
        )}
      </Stack>
    </Stack>
  );
};
