import { Group, Select } from '@mantine/core';
import { useBench, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';
import { periods } from './periods.ts';

const numberOf = (value: string | null): number | null => (value === null || value === '' ? null : Number(value));

/** Chooses what the numbers on steps and lines count: leads of one version or of all, that passed in a period or ever. */
export const CountedNumbers = () => {
  const { view } = useBench();
  const newest = useHead(({ version }) => version) ?? 0;
  const counted = useView((state) => state.counted);
  const period = useView((state) => state.period);
  if (newest === 0) return null;
  const versions = Array.from({ length: newest }, (_, index) => String(newest - index));
  return (
    <Group grow gap="xs" align="flex-end">
      <Select
        label="Numbers on the canvas"
        size="xs"
        allowDeselect={false}
        value={String(period ?? '')}
        data={periods.map(({ days, label }) => ({ value: String(days ?? ''), label }))}
        onChange={(value) => view.setState({ period: numberOf(value) })}
        data-testid="counted-period"
      />
      <Select
        aria-label="Versions that are counted"
        size="xs"
        allowDeselect={false}
        value={String(counted ?? '')}
        data={[
          { value: '', label: 'All versions' },
          ...versions.map((value) => ({ value, label: `Version ${value}` })),
        ]}
        onChange={(value) => view.setState({ counted: numberOf(value) })}
        data-testid="counted-version"
      />
    </Group>
  );
};
