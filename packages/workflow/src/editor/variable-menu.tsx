import { Button, Menu, ScrollArea } from '@mantine/core';
import type { Field } from '@ripen/domain';
import { IconBraces } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  fields: readonly Field[];
  /** Is given the variable in its braces. */
  onInsert: (variable: string) => void;
}

/** A menu of what can be filled in for each lead. */
export const VariableMenu = ({ fields, onInsert }: Props): ReactNode => (
  <Menu position="bottom-start" withinPortal>
    <Menu.Target>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconBraces size={13} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        ml={-8}
      >
        Fill in from the lead
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      <ScrollArea.Autosize mah={280} type="auto">
        {[{ name: 'email', label: 'Email' }, ...fields].map(({ name, label }) => (
          <Menu.Item key={name} onClick={() => onInsert(`{{ ${name} }}`)}>
            {label}
          </Menu.Item>
        ))}
      </ScrollArea.Autosize>
    </Menu.Dropdown>
  </Menu>
);
