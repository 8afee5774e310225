import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { Fillable } from './filling/fillable.ts';

interface Props {
  fillable: readonly Fillable[];
  /** Is given the variable in its braces. */
  onInsert: (variable: string) => void;
}

/** A menu of what can be filled in for each lead. */
export const VariableMenu = ({ fillable, onInsert }: Props): ReactNode => (
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
        {[...new Set(fillable.map(({ group }) => group))].map((group) => (
          <Fragment key={group}>
            <Menu.Label>{group}</Menu.Label>
            {fillable
              .filter((one) => one.group === group)
              .map(({ name, label }) => (
                <Menu.Item key={name} onClick={() => onInsert(`{{ ${name} }}`)}>
                  {label}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </ScrollArea.Autosize>
    </Menu.Dropdown>
  </Menu>
);
