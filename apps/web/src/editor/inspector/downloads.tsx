import { Button, Group, Text } from '@mantine/core';
import { IconBraces, IconFileVector, IconPhoto } from '@tabler/icons-react';
import { downloadCommands } from '../commands/download-commands.ts';
import { isOpen } from '../commands/command.ts';
import { useDesk } from '../commands/use-desk.ts';

const files = [
  { name: 'export', words: 'JSON', icon: IconBraces },
  { name: 'picture-png', words: 'PNG', icon: IconPhoto },
  { name: 'picture-svg', words: 'SVG', icon: IconFileVector },
] as const;

/** The draft as a file to keep or to bring elsewhere, and a picture of all of it to show around. */
export const Downloads = () => {
  const desk = useDesk();
  return (
    <div data-testid="downloads">
      <Text size="sm" fw={500} mb={6}>
        Download the draft, or a picture of it
      </Text>
      <Group gap={8}>
        {files.map(({ name, words, icon: Icon }) => {
          const command = downloadCommands.find((known) => known.name === name);
          return (
            <Button
              key={name}
              variant="default"
              size="xs"
              leftSection={<Icon size={14} stroke={1.7} aria-hidden />}
              aria-label={command?.label}
              disabled={!command || !isOpen(command, desk)}
              onClick={() => command?.run(desk)}
            >
              {words}
            </Button>
          );
        })}
      </Group>
    </div>
  );
};
