import { Button, Drawer, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import type { Stage } from '@ripen/domain';
import { EntryPart } from './entry-part.tsx';
import { HandoffPart } from './handoff-part.tsx';
import { LimitPart } from './limit-part.tsx';
import { QuestionsPart } from './questions-part.tsx';
import { StageMoves } from './stage-moves.tsx';
import { withTerm } from './terms-of.ts';

/** What the parts of a stage’s form need: the stage, the others, and what to do with a change. */
export interface PartProps {
  stage: Stage;
  stages: readonly Stage[];
  onChange: (stage: Stage) => void;
}

interface Props extends PartProps {
  onClose: () => void;
}

const FromPart = ({ stage, stages, onChange }: PartProps) => (
  <MultiSelect
    label="Leads may come from"
    description="A rule moves leads onwards only, except from stages named here"
    placeholder={stage.from === undefined ? 'Any stage' : ''}
    data={stages
      .filter(({ name }) => name !== stage.name && name !== '')
      .map(({ name, label }) => ({ value: name, label }))}
    value={stage.from ?? []}
    onChange={(from) => onChange(withTerm(stage, 'from', from.length === 0 ? undefined : from))}
    clearable
  />
);

/** What happens when leads come to a stage, stay in it and leave it; saved with the list of stages. */
export const StageDrawer = ({ onClose, ...part }: Props) => (
  <Drawer
    opened
    onClose={onClose}
    position="right"
    size="lg"
    title={part.stage.label || 'Stage'}
    closeButtonProps={{ 'aria-label': 'Close' }}
  >
    <Stack gap="lg">
      <TextInput
        label="Label"
        value={part.stage.label}
        maxLength={64}
        onChange={({ currentTarget }) => part.onChange({ ...part.stage, label: currentTarget.value })}
      />
      <EntryPart {...part} />
      <FromPart {...part} />
      <StageMoves items={part.stages} />
      <LimitPart {...part} />
      <HandoffPart {...part} />
      <QuestionsPart {...part} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Done
        </Button>
      </Group>
    </Stack>
  </Drawer>
);
