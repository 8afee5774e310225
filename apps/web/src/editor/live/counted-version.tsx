import { Select } from '@mantine/core';
import { useBench, useView } from '../model/bench.ts';
import { useHead } from '../publish/head.ts';

/** Chooses whose leads the numbers on steps and lines count: those of one version, or of all together. */
export const CountedVersion = () => {
  const { view } = useBench();
  const newest = useHead(({ version }) => version) ?? 0;
  const counted = useView((state) => state.counted);
  if (newest < 2) return null;
  const versions = Array.from({ length: newest }, (_, index) => String(newest - index));
  return (
    <Select
      label="Numbers on the canvas"
      size="xs"
      allowDeselect={false}
      value={String(counted ?? '')}
      data={[
        { value: '', label: 'All versions together' },
        ...versions.map((value) => ({ value, label: `Version ${value}` })),
      ]}
      onChange={(value) => view.setState({ counted: value === null || value === '' ? null : Number(value) })}
      data-testid="counted-version"
    />
  );
};
