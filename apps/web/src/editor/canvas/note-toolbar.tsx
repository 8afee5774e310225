import { ActionIcon, Group, Paper, Tooltip } from '@mantine/core';
import { noteTones, type PlacedNote } from '@ripen/workflow';
import { IconTrash } from '@tabler/icons-react';
import { NodeToolbar, Position } from '@xyflow/react';
import { changeNote } from '../edits/change-note.ts';
import { remove } from '../edits/remove.ts';
import { noteKey } from '../graph/notes.ts';
import { useBench } from '../model/bench.ts';
import classes from './notes.module.css';

/** What can be done with the selected note: its colour, and taking it away. */
export const NoteToolbar = ({ note, selected }: { note: PlacedNote; selected: boolean }) => {
  const { flow } = useBench();
  const { perform } = flow.getState();
  return (
    <NodeToolbar isVisible={selected} position={Position.Top} align="start" offset={8}>
      <Paper withBorder shadow="sm" p={4} radius="md">
        <Group gap={2} wrap="nowrap">
          {noteTones.map((tone) => (
            <Tooltip key={tone} label={`Make it ${tone}`}>
              <ActionIcon
                aria-label={`Make it ${tone}`}
                aria-pressed={note.tone === tone}
                onClick={() => perform(changeNote, { id: note.id, change: { tone } })}
              >
                <span className={classes.swatch} data-tone={tone} data-on={note.tone === tone || undefined} />
              </ActionIcon>
            </Tooltip>
          ))}
          <Tooltip label="Remove">
            <ActionIcon
              aria-label={`Remove ${note.shape}`}
              onClick={() => perform(remove, { nodes: [noteKey(note.id)], edges: [] })}
            >
              <IconTrash size={16} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Paper>
    </NodeToolbar>
  );
};
