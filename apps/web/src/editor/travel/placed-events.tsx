import { ActionIcon, Autocomplete, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useBench } from '../model/bench.ts';
import type { PlacedEvent } from './journey.ts';
import { Properties } from './properties.tsx';

/** Events on the time line, and who hears of each change. */
export interface PlacedEventsProps {
  events: readonly PlacedEvent[];
  onChange: (events: readonly PlacedEvent[]) => void;
}

interface RowProps {
  placed: PlacedEvent;
  names: readonly string[];
  onChange: (placed: PlacedEvent) => void;
  onRemove: () => void;
}

const Row = ({ placed, names, onChange, onRemove }: RowProps) => (
  <Stack gap={4} component="li">
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <Autocomplete
        flex={1}
        label="Event"
        data={[...names]}
        value={placed.event}
        onChange={(event) => onChange({ ...placed, event })}
      />
      <NumberInput
        w={92}
        label="On day"
        min={0}
        max={3_650}
        value={placed.day}
        onChange={(day) => onChange({ ...placed, day: Number(day) || 0 })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        mb={4}
        aria-label={`Remove ${placed.event || 'this event'}`}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </Group>
    <Properties properties={placed.properties} onChange={(properties) => onChange({ ...placed, properties })} />
  </Stack>
);

let count = 0;

/** What the lead does on the way: each event with its day and what it says. */
export const PlacedEvents = ({ events, onChange }: PlacedEventsProps) => {
  const { events: names } = useBench().setting.catalogue;
  const put = (placed: PlacedEvent): void => onChange(events.map((one) => (one.key === placed.key ? placed : one)));
  return (
    <Stack gap="sm">
      {events.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing is placed: the lead comes in at the start, or when the flow’s schedule first ticks.
        </Text>
      ) : (
        <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
          {events.map((placed) => (
            <Row
              key={placed.key}
              placed={placed}
              names={names}
              onChange={put}
              onRemove={() => onChange(events.filter(({ key }) => key !== placed.key))}
            />
          ))}
        </Stack>
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...events, { key: `placed-${count++}`, event: '', day: 1, properties: {} }])}
      >
        Place an event
      </Button>
    </Stack>
  );
};
