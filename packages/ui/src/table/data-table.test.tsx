import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Column } from './column.ts';
import { DataTable } from './data-table.tsx';

interface Row {
  id: string;
  score: number;
}

const columns: readonly Column<Row>[] = [
  { key: 'id', label: 'Id', render: ({ id }) => id },
  { key: 'score', label: 'Score', right: true, sort: 'score', render: ({ score }) => score },
];

const drawn = (node: ReactNode): string => renderToStaticMarkup(<MantineProvider>{node}</MantineProvider>);

const table = (part: Partial<Parameters<typeof DataTable<Row>>[0]>) =>
  drawn(<DataTable label="Rows" columns={columns} rows={[]} keyOf={({ id }) => id} empty="Nobody here" {...part} />);

describe('a table', () => {
  it('keeps the room of its rows while they load', () => {
    const html = table({ rows: undefined, skeletons: 3 });
    expect(html.match(/<tr>/g)).toHaveLength(4);
    expect(html).toContain('aria-busy="true"');
  });

  it('shows what to do in place of no rows', () => expect(table({})).toMatch(/Nobody here/));

  it('shows its rows', () => expect(table({ rows: [{ id: 'a', score: 7 }] })).toMatch(/<td>a<\/td>.*>7<\/td>/));

  it('says how it is sorted', () =>
    expect(table({ rows: [{ id: 'a', score: 7 }], sorting: { by: '-score', onSort: () => undefined } })).toContain(
      'aria-sort="descending"',
    ));

  it('offers more only while there is more', () => {
    const rows = [{ id: 'a', score: 7 }];
    expect(table({ rows, more: { load: () => undefined, loading: false } })).toContain('Load more');
    expect(table({ rows })).not.toContain('Load more');
  });
});
