import { Skeleton } from '@mantine/core';
import type { Json } from '@ripen/domain';
import { RuleBuilder } from '@ripen/rules/editor';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api.ts';
import { Failure } from '../shell/failure.tsx';
import { RuleMatches } from './rule-matches.tsx';

/** Builds a rule from what this workspace knows, and counts while it is built. */
export const RuleField = ({ rule, onChange }: { rule: Json; onChange: (rule: Json) => void }) => {
  const { data: setting, error, refetch } = useQuery(queries.setting());
  if (setting === undefined)
    return error === null ? (
      <Skeleton height={180} />
    ) : (
      <Failure error={error} what="the fields to choose from" onRetry={() => void refetch()} inline />
    );
  return (
    <RuleBuilder
      rule={rule}
      onChange={onChange}
      catalogue={setting}
      tags={setting.tags}
      footer={<RuleMatches rule={rule} />}
    />
  );
};
