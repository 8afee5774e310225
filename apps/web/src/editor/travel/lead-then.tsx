import { Group, Text } from '@mantine/core';
import { bandOf, type Lead, scoreOf } from '@ripen/domain';
import { BandPill, Pill } from '@ripen/ui';
import { useBench } from '../model/bench.ts';

/** How the lead stands at the moment: stage, score, band and tags. */
export const LeadThen = ({ lead }: { lead: Lead }) => {
  const { stages } = useBench().setting.catalogue;
  const score = scoreOf(lead.dimensions);
  return (
    <Group gap="xs" data-testid="travel-lead-then">
      <Pill tone="gray">{stages.find(({ name }) => name === lead.stage)?.label ?? lead.stage}</Pill>
      <BandPill band={bandOf(score)} />
      <Text size="sm">Score {score}</Text>
      {lead.tags.map((tag) => (
        <Pill key={tag} tone="teal">
          {tag}
        </Pill>
      ))}
    </Group>
  );
};
