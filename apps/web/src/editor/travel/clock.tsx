import { ActionIcon, Group, SegmentedControl, Slider, Stack, Text, Tooltip } from '@mantine/core';
import { type Instant, instant } from '@ripen/domain';
import { exactTime } from '@ripen/ui';
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

/** The time line: from when to when, the moments at which something happens, and where the clock stands. */
export interface ClockProps {
  from: Instant;
  until: Instant;
  moments: readonly Instant[];
  at: Instant;
  onChange: (at: Instant) => void;
}

const day = 86_400_000;
const speeds = [
  { value: String(day), label: 'Day/s' },
  { value: String(7 * day), label: 'Week/s' },
  { value: String(30 * day), label: 'Month/s' },
];

/** Lets time pass while `playing`, so many milliseconds of it each second. */
const usePlay = ({ at, until, onChange }: ClockProps, playing: number | null, onEnd: () => void): void => {
  const last = useRef<number | null>(null);
  useEffect(() => {
    if (playing === null) {
      last.current = null;
      return;
    }
    const frame = requestAnimationFrame((now) => {
      const next = at + ((now - (last.current ?? now - 16)) / 1_000) * playing;
      last.current = now;
      onChange(instant(Math.min(next, until)));
      if (next >= until) onEnd();
    });
    return () => cancelAnimationFrame(frame);
  }, [playing, at, until, onChange, onEnd]);
};

/** The clock of a journey: dragged, played at any speed, or moved from one thing that happens to the next. */
export const Clock = (props: ClockProps) => {
  const { from, until, moments, at, onChange } = props;
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(String(day));
  const [stop] = useState(() => () => setPlaying(false));
  usePlay(props, playing ? Number(speed) : null, stop);
  const before = moments.findLast((moment) => moment < at);
  const after = moments.find((moment) => moment > at);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600} data-testid="travel-clock">
        {exactTime(at)?.replace(/ \(.*\)$/, '')}
        <Text span c="dimmed" fw={400}>
          {' '}
          · day {Math.floor((at - from) / day)}
        </Text>
      </Text>
      <Slider
        thumbLabel="Clock"
        label={null}
        min={from}
        max={until}
        step={until - from > 90 * day ? day : day / 24}
        marks={moments.slice(0, 60).map((value) => ({ value }))}
        value={at}
        onChange={(value) => onChange(instant(value))}
      />
      <Group gap={6} mt={4}>
        <Tooltip label="Back to what happened before">
          <ActionIcon
            variant="default"
            aria-label="Back to what happened before"
            disabled={before === undefined}
            onClick={() => before !== undefined && onChange(before)}
          >
            <IconPlayerSkipBack size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          variant="filled"
          aria-label={playing ? 'Pause' : 'Play'}
          onClick={() => {
            if (!playing && at >= until) onChange(from);
            setPlaying(!playing);
          }}
        >
          {playing ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />}
        </ActionIcon>
        <Tooltip label="On to what happens next">
          <ActionIcon
            variant="default"
            aria-label="On to what happens next"
            disabled={after === undefined}
            onClick={() => after !== undefined && onChange(after)}
          >
            <IconPlayerSkipForward size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <SegmentedControl size="xs" aria-label="Speed" data={speeds} value={speed} onChange={setSpeed} ml="auto" />
      </Group>
    </Stack>
  );
};
