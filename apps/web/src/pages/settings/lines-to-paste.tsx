import { Tabs, Text } from '@mantine/core';
import { CopyField } from '@ripen/ui';

/** Lines to paste, what they are called, and what they do. */
export interface Lines {
  name: string;
  about: string;
  lines: string;
}

/** Samples of lines to paste, one at a time, each with what it does and a button that copies it. */
export const LinesToPaste = ({ samples }: { samples: readonly Lines[] }) => (
  <Tabs defaultValue={samples[0]?.name ?? ''} keepMounted={false}>
    <Tabs.List mb="md">
      {samples.map(({ name }) => (
        <Tabs.Tab key={name} value={name}>
          {name}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {samples.map(({ name, about, lines }) => (
      <Tabs.Panel key={name} value={name}>
        <Text size="sm" c="dimmed" mb="sm">
          {about}
        </Text>
        <CopyField label={name} value={lines} />
      </Tabs.Panel>
    ))}
  </Tabs>
);
