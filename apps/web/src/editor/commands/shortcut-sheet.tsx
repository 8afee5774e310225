import { Kbd, Modal, SimpleGrid } from '@mantine/core';
import { allCommands } from './all-commands.ts';
import { commandGroups } from './command.ts';
import classes from './commands.module.css';
import { sayKeys } from './say-keys.ts';

const byHand = [
  { label: 'Go through the steps', keys: 'Tab' },
  { label: 'Open the step’s settings', keys: 'Enter' },
  { label: 'Move the step', keys: '← ↑ → ↓' },
  { label: 'Close, give up', keys: 'Escape' },
];

const Section = ({ title, lines }: { title: string; lines: readonly { label: string; keys: string }[] }) => (
  <section>
    <h3 className={classes.title}>{title}</h3>
    <dl className={classes.lines}>
      {lines.map(({ label, keys }) => (
        <div key={label} className={classes.line}>
          <dt>{label}</dt>
          <dd>
            <Kbd size="xs">{keys}</Kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);

/** All shortcuts of the editor. */
export const ShortcutSheet = ({ onClose }: { onClose: () => void }) => (
  <Modal opened onClose={onClose} title="Keyboard shortcuts" size="xl">
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
      <Section title="On a step" lines={byHand} />
      {commandGroups.map((group) => (
        <Section
          key={group}
          title={group}
          lines={allCommands.flatMap(({ group: own, label, keys: [first] }) =>
            own === group && first !== undefined ? [{ label, keys: sayKeys(first) }] : [],
          )}
        />
      ))}
    </SimpleGrid>
  </Modal>
);
