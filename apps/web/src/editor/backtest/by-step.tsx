import { quoted, type WorkflowDocument } from '@ripen/workflow';
import { drawNode } from '@ripen/workflow/editor';
import { Stack, Text } from '@mantine/core';
import { wayName } from '../graph/ports-of.ts';
import { useBench, useFlow } from '../model/bench.ts';
import classes from './backtest.module.css';
import { Beside } from './beside.tsx';
import { untakenOf, unvisitedOf } from './figures.ts';
import type { FoundProps } from './headline.tsx';

/** What people call a step: its sentence in the draft, or its id where the draft no longer has it. */
const useNames = (): ((id: string) => string) => {
  const { setting } = useBench();
  const document = useFlow((flow) => flow.document);
  return (id) => {
    const node = document.nodes.find((known) => known.id === id);
    return node ? drawNode(node, setting).sentence : `A step that the draft no longer has (${id})`;
  };
};

/** Which mail would have gone to how many leads. */
export const Mails = ({ backtest, draft, published }: FoundProps) => {
  const nameOf = useNames();
  const nodes = [...new Set([...Object.keys(draft.mails), ...Object.keys(published?.mails ?? {})])];
  if (nodes.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Nobody would have got a mail.
      </Text>
    );
  const rows = nodes.map((node) => ({
    key: node,
    name: nameOf(node),
    draft: draft.mails[node]?.leads ?? 0,
    published: published && (published.mails[node]?.leads ?? 0),
    asked: { said: `Leads who would have got ${quoted(nameOf(node))}`, figure: 'mails', node } as const,
  }));
  return <Beside label="Leads who would have got it" rows={rows} version={published ? backtest.version : null} />;
};

const sayWay = (document: WorkflowDocument, nameOf: (id: string) => string, way: { from: string; port: string }) =>
  `“${wayName(document, way)}” of ${quoted(nameOf(way.from))}`;

/** The steps nobody came to and the ways nobody took. */
export const Nobody = ({ draft }: FoundProps) => {
  const nameOf = useNames();
  const document = useFlow((flow) => flow.document);
  const ways = untakenOf(document, draft);
  const steps = unvisitedOf(document, draft);
  if (ways.length + steps.length === 0) return <Text size="sm">Somebody took every way.</Text>;
  return (
    <ul className={classes.list} data-testid="nobody">
      {ways.map((way) => (
        <li key={`${way.from}/${way.port}`}>Nobody took {sayWay(document, nameOf, way)}.</li>
      ))}
      {steps.map((id) => (
        <li key={id}>Nobody came to {quoted(nameOf(id))}.</li>
      ))}
    </ul>
  );
};

/** Where leads would have been stopped until a person decides, and why; and those that couldn't be taken through. */
export const Stopped = ({ draft }: FoundProps) => {
  const nameOf = useNames();
  const parked = Object.entries(draft.parked).flatMap(([node, reasons]) =>
    Object.entries(reasons).map(([reason, { leads }]) => ({ node, reason, leads })),
  );
  const failed = Object.entries(draft.failed);
  if (parked.length + failed.length === 0) return null;
  return (
    <Stack gap={4}>
      <Beside
        label="Stopped for a person to look at"
        version={null}
        rows={parked.map(({ node, reason, leads }) => ({
          key: `${node} ${reason}`,
          name: `${nameOf(node)}: ${reason}`,
          draft: leads,
          published: null,
          asked: {
            said: `Leads who would have been stopped at ${quoted(nameOf(node))}`,
            figure: 'parked',
            node,
          } as const,
        }))}
      />
      {failed.map(([reason, leads]) => (
        <Text key={reason} size="sm" c="red">
          {leads} leads couldn’t be taken through: {reason}
        </Text>
      ))}
    </Stack>
  );
};
