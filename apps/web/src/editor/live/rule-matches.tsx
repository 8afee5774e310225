import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleAnswer } from '@ripen/contract';
import type { Rule } from '@ripen/rules';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ruleAnswer } from './runs-queries.ts';

const whole = new Intl.NumberFormat('en-GB');

const words = ({ matching, faults }: RuleAnswer): string => {
  if (faults.length > 0) return 'Once this rule is whole, the leads it holds for are counted here.';
  if (matching === null) return 'How many leads this holds for depends on the event, and is known once one comes.';
  if (matching === 0) return 'No lead matches now';
  return `${whole.format(matching)} ${matching === 1 ? 'lead matches' : 'leads match'} now`;
};

const examples = ({ examples: leads }: RuleAnswer): string =>
  leads.length === 0 ? '' : `, such as ${leads.map(({ name }) => name).join(', ')}`;

/** How many leads a rule holds for now, and some of them, a moment behind the editing. */
export const RuleMatches = ({ rule }: { rule: Rule }) => {
  const [asked] = useDebouncedValue(rule, 350);
  const { data, isError, isPlaceholderData } = useQuery({
    ...ruleAnswer(asked),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (isError) return null;
  return (
    <Text
      size="xs"
      c="dimmed"
      mih={18}
      aria-live="polite"
      data-testid="rule-matches"
      opacity={isPlaceholderData ? 0.5 : 1}
    >
      {data ? `${words(data)}${examples(data)}` : 'Counting…'}
    </Text>
  );
};
