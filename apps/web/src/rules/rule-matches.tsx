import { Button, Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RuleAnswer } from '@ripen/contract';
import type { Json } from '@ripen/domain';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queries } from '../api.ts';
import { LinkText } from '../links/link-text.tsx';
import { countOf } from '../words/count-of.ts';
import { problemWords } from '../words/problem-words.ts';
import { isBlank } from './blank-rule.ts';
import { dependsOnRun } from './depends-on-run.ts';

const ofRun = 'It asks of the run itself, so whom it matches is known once a lead comes by';

const words = ({ faults: [fault], matching }: RuleAnswer, rule: Json): string => {
  if (fault !== undefined) return fault.detail;
  if (dependsOnRun(rule)) return ofRun;
  if (matching === null) return 'Counting took too long, so here is no number';
  return matching === 0
    ? 'No lead matches now'
    : `${countOf(matching, 'lead')} ${matching === 1 ? 'matches' : 'match'} now`;
};

const Examples = ({ examples }: Pick<RuleAnswer, 'examples'>) => (
  <>
    {examples.map(({ id, name, email }, index) => (
      <span key={id}>
        {index === 0 ? 'Such as ' : index === examples.length - 1 ? ' and ' : ', '}
        <LinkText to="/leads/$id" params={{ id }} target="_blank" fz="inherit" title={email ?? undefined}>
          {name}
        </LinkText>
      </span>
    ))}
  </>
);

/** Two lines whose height never changes, whatever is said in them. */
const Lines = ({ count, children, dim = false }: { count: ReactNode; children?: ReactNode; dim?: boolean }) => (
  <div data-testid="rule-matches" style={{ minHeight: 42 }} aria-busy={dim}>
    <Text size="sm" c={dim ? 'dimmed' : undefined} role="status" className="ripen-figures" component="div">
      {count}
    </Text>
    <Text size="sm" c="dimmed" truncate component="div">
      {children}
    </Text>
  </div>
);

/** How many leads a rule holds for now and three of them, or what is wrong with it; a moment behind the editing. */
export const RuleMatches = ({ rule }: { rule: Json }) => {
  const [asked] = useDebouncedValue(rule, 350);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queries.ruleAnswer(asked),
    enabled: !isBlank(asked),
  });
  if (isBlank(asked)) return <Lines count="Add a condition to see who matches" dim />;
  if (error !== null)
    return (
      <Lines
        count={
          <Group gap={8}>
            {problemWords(error)}
            <Button variant="subtle" size="compact-xs" onClick={() => void refetch()}>
              Try again
            </Button>
          </Group>
        }
      />
    );
  if (data === undefined) return <Lines count="Counting…" dim />;
  return (
    <Lines count={words(data, asked)} dim={isPlaceholderData || asked !== rule}>
      {dependsOnRun(asked) ? null : <Examples examples={data.examples} />}
    </Lines>
  );
};
