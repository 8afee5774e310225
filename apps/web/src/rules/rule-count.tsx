import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleAnswer } from '@ripen/contract';
import type { Json } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../api.ts';
import { countOf } from '../words/count-of.ts';
import { problemWords } from '../words/problem-words.ts';
import { isBlank } from './blank-rule.ts';

const answered = ({ faults, matching }: RuleAnswer): string => {
  const [fault] = faults;
  if (fault !== undefined) return fault.detail;
  return matching === null ? 'This can’t be counted' : `${countOf(matching, 'lead')} now`;
};

/** How many leads a rule holds for now, or what is wrong with it. It follows half a second behind the typing. */
export const RuleCount = ({ rule }: { rule: Json }) => {
  const [settled] = useDebouncedValue(rule, 400);
  const { data, error } = useQuery({ ...queries.ruleAnswer(settled), enabled: !isBlank(settled) });
  const words = error === null ? (data === undefined ? 'Counting…' : answered(data)) : problemWords(error);
  return (
    <Text size="sm" c="dimmed" role="status" className="ripen-figures">
      {isBlank(settled) ? 'Add a condition to see how many leads match' : words}
    </Text>
  );
};
