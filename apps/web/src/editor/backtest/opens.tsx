import { Anchor } from '@mantine/core';
import { Count } from '@ripen/ui';
import { useBench } from '../model/bench.ts';
import type { AskedFigure } from './asked-figure.ts';

/** A number that opens the leads behind it; nobody stands behind a nought. */
export const Opens = ({ value, asked }: { value: number; asked: AskedFigure }) => {
  const { view } = useBench();
  if (value === 0) return <Count value={0} />;
  return (
    <Anchor
      component="button"
      type="button"
      inherit
      onClick={() => view.setState({ figure: asked })}
      aria-label={`${value.toLocaleString('en')}: ${asked.said}. Show these leads`}
      data-testid="opens"
    >
      <Count value={value} />
    </Anchor>
  );
};
