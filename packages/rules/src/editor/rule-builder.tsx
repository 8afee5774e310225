import { Button, Stack, Text } from '@mantine/core';
import { IconBraces, IconListDetails } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { Catalogue, Rule } from '../index.ts';
import { type Builder, BuilderContext } from './builder-context.ts';
import { fieldChoices } from './choices/field-choices.ts';
import { ConditionTree } from './condition-tree.tsx';
import { RuleJson } from './rule-json.tsx';
import { saidOf } from './said-of.ts';
import { useRuleTree } from './use-rule-tree.ts';

/** What a rule builder is given. `footer` is shown under the sentence. */
export interface RuleBuilderProps {
  rule: Rule;
  onChange: (rule: Rule) => void;
  catalogue: Catalogue;
  /** Tags that leads carry, to choose from. */
  tags?: readonly string[];
  footer?: ReactNode;
  /** What the rule is about: a lead, or an event with properties that nobody has listed. */
  about?: 'lead' | 'event';
}

const noTags: readonly string[] = [];

const isBlank = (rule: Rule): boolean => JSON.stringify(rule) === '{"and":[]}';

const Toggle = ({ json, onToggle }: { json: boolean; onToggle: () => void }): ReactNode => (
  <Button
    variant="subtle"
    color="gray"
    size="compact-xs"
    leftSection={json ? <IconListDetails size={13} aria-hidden /> : <IconBraces size={13} aria-hidden />}
    onClick={onToggle}
    style={{ alignSelf: 'flex-start' }}
    ml={-8}
    data-testid="rule-json-toggle"
  >
    {json ? 'Show as conditions' : 'Show as JSON'}
  </Button>
);

/**
 * Builds a rule out of rows and groups, and says it in English below. What it writes is plain JSON Logic; parts of a rule
 * that it can't show as rows stand as sentences with their JSON, and nothing is changed that nobody touched.
 */
export const RuleBuilder = ({
  rule,
  onChange,
  catalogue,
  tags = noTags,
  footer,
  about = 'lead',
}: RuleBuilderProps): ReactNode => {
  const [json, setJson] = useState(false);
  const { tree, setTree, change, combine } = useRuleTree(rule, onChange);
  const builder = useMemo<Builder>(
    () => ({
      catalogue,
      tags,
      change,
      combine,
      choices: about === 'lead' ? fieldChoices(catalogue, tags) : [],
      properties: (where, onWhere) => (
        <RuleBuilder rule={where} onChange={onWhere} catalogue={catalogue} about="event" />
      ),
    }),
    [catalogue, tags, change, combine, about],
  );
  const inner = about === 'event';
  return (
    <BuilderContext value={builder}>
      <Stack gap={8} data-testid="rule-builder">
        {json ? (
          <RuleJson label="Rule" rule={rule} onChange={onChange} />
        ) : (
          <ConditionTree tree={tree} onChange={setTree} />
        )}
        {inner ? null : (
          <>
            <Text size="sm" fw={500} data-testid="rule-sentence">
              {isBlank(rule) ? 'No condition yet' : saidOf(rule, catalogue)}
            </Text>
            {footer}
            <Toggle json={json} onToggle={() => setJson(!json)} />
          </>
        )}
      </Stack>
    </BuilderContext>
  );
};
