import { Group, Text } from '@mantine/core';
import type { Lead } from '@ripen/domain';
import { BandPill, Pill } from '@ripen/ui';
import { useBench } from '../model/bench.ts';

/** How the lead stands at the moment: stage, score, band and tags. */
export const LeadThen = ({ lead }: { lead: Lead }) => {
  const { stages } = useBench().setting.catalogue;
  return (
    <Group gap="xs" data-testid="travel-lead-then">
      <Pill tone="gray">{stages.find(({ name }) => name === lead.stage)?.label ?? lead.stage}</Pill>
      <BandPill band={lead.band} />
      <Text size="sm">Score {lead.score}</Text>
      {lead.tags.map((tag) => (
        <Pill key={tag} tone="teal">
          {tag}
        </Pill>
      ))}
    </Group>
  );
};
