import { Button, Menu } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api.ts';

const standard = [
  { name: 'email', label: 'Email' },
  { name: 'stage', label: 'Stage' },
  { name: 'score', label: 'Score' },
];

/** A menu of what can be filled in for each lead; `onInsert` gets it in its braces. */
export const VariableMenu = ({ onInsert }: { onInsert: (variable: string) => void }) => {
  const { data: setting } = useQuery(queries.setting());
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconBraces size={15} stroke={1.75} aria-hidden />}>
          Insert a variable
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {[...(setting?.fields ?? []), ...standard].map(({ name, label }) => (
          <Menu.Item key={name} onClick={() => onInsert(`{{ ${name} }}`)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
