import { ScrollArea, Text } from '@mantine/core';
import { IconEdit, IconMinus, IconPlus } from '@tabler/icons-react';
import type { Change } from '@ripen/workflow';
import classes from './publish.module.css';

const icons = { added: IconPlus, removed: IconMinus, changed: IconEdit };

/** Differences in words, one a line. */
export const ChangeList = ({ changes, nothing }: { changes: readonly Change[]; nothing: string }) => {
  if (changes.length === 0) return <Text c="dimmed">{nothing}</Text>;
  return (
    <ScrollArea.Autosize mah={280} type="auto">
      <ul className={classes.changes} data-testid="changes">
        {changes.map(({ what, said }) => {
          const Icon = icons[what];
          return (
            <li key={said} data-what={what}>
              <Icon size={15} stroke={1.9} aria-hidden />
              {said}
            </li>
          );
        })}
      </ul>
    </ScrollArea.Autosize>
  );
};
