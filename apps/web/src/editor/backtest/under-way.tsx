import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import type { BacktestShape } from '@ripen/contract';
import { Count } from '@ripen/ui';

/** How far a backtest is, and the way to stop it. */
export const UnderWay = ({ backtest, onCancel }: { backtest: BacktestShape; onCancel: () => void }) => {
  const { done, total, state } = backtest;
  const part = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <Stack gap="xs" role="status" data-testid="backtest-progress">
      <Progress value={part} aria-label="Leads looked at" />
      <Group justify="space-between">
        <Text size="sm">
          {state === 'queued' ? (
            'Waits for its turn…'
          ) : (
            <>
              <Count value={done} /> of <Count value={total} /> leads looked at
            </>
          )}
        </Text>
        <Button size="xs" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </Group>
    </Stack>
  );
};
