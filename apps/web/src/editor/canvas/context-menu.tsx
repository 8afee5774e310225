import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { allCommands } from '../commands/all-commands.ts';
import { commandGroups, isOpen, labelOf } from '../commands/command.ts';
import { sayKeys } from '../commands/say-keys.ts';
import { useDesk } from '../commands/use-desk.ts';
import { useView } from '../model/bench.ts';
import classes from '../picker/step-picker.module.css';

const groups = commandGroups.filter((group) => group === 'Edit' || group === 'Steps' || group === 'Arrange');

const Keys = ({ keys }: { keys: string | undefined }) =>
  keys === undefined ? null : <kbd className={classes.keys}>{sayKeys(keys)}</kbd>;

/** What can be done with the selected steps and lines, where the reader asked with the other mouse button. */
export const ContextMenu = () => {
  const desk = useDesk();
  const menu = useView((view) => view.menu);
  if (!menu) return null;
  const close = (): void => desk.bench.view.setState({ menu: null });
  return (
    <Menu opened onClose={close} position="bottom-start" offset={2} width={240} keepMounted={false}>
      <Menu.Target>
        <span aria-hidden style={{ position: 'fixed', left: menu.x, top: menu.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown data-testid="context-menu">
        {groups.map((group, index) => (
          <Fragment key={group}>
            {index === 0 ? null : <Menu.Divider />}
            {allCommands
              .filter((command) => command.group === group && command.listed !== false && isOpen(command, desk))
              .map((command) => (
                <Menu.Item
                  key={command.name}
                  onClick={() => command.run(desk)}
                  rightSection={<Keys keys={command.keys[0]} />}
                >
                  {labelOf(command, desk)}
                </Menu.Item>
              ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
