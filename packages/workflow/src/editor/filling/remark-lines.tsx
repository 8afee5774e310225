import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Remark } from './remarks-on.ts';

const mostUnknown = 3;

interface Props {
  remarks: readonly Remark[];
  /** Puts words in the place of what the remark is about. */
  onMend: (remark: Remark, words: string) => void;
}

const Line = ({ remark, onMend }: { remark: Remark; onMend: Props['onMend'] }): ReactNode => {
  const unknown = remark.about === 'unknown';
  const { name } = remark;
  const meant = unknown ? remark.meant : `${name} | default: "there"`;
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      {unknown ? (
        <IconAlertTriangle
          size={14}
          color="var(--mantine-color-orange-6)"
          style={{ flex: 'none', marginTop: 2 }}
          aria-hidden
        />
      ) : (
        <IconBulb size={14} style={{ flex: 'none', marginTop: 2 }} aria-hidden />
      )}
      <div style={{ minWidth: 0 }}>
        <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
          {unknown
            ? `Nothing is called “${name}”, so nothing is filled in there.${remark.meant === null ? '' : ` Did you mean “${remark.meant}”?`}`
            : `${remark.label} may be empty for some leads. Say what stands there then.`}
        </Text>
        {meant === null ? null : (
          <Button size="compact-xs" variant="subtle" ml={-8} onClick={() => onMend(remark, meant)}>
            {unknown ? `Put in ${meant}` : 'Add | default: "there"'}
          </Button>
        )}
      </div>
    </Group>
  );
};

/** What is said about a text below its field: names that nobody knows, and one that may be empty. Neither stands in the way of anything. */
export const RemarkLines = ({ remarks, onMend }: Props): ReactNode => {
  const unknown = remarks.filter(({ about }) => about === 'unknown').slice(0, mostUnknown);
  const empty = remarks.filter(({ about }) => about === 'empty').slice(0, 1);
  return (
    <div role="status" data-testid="remarks">
      {[...unknown, ...empty].map((remark) => (
        <Line key={remark.name} remark={remark} onMend={onMend} />
      ))}
    </div>
  );
};
