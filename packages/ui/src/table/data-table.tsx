import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Count } from '../count.tsx';
import type { Column } from './column.ts';
import classes from './data-table.module.css';
import { type Sorting, TableHead } from './table-head.tsx';

/** A list as a dense table. `rows` is undefined while it loads; `more` is there while the list goes on. */
export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  keyOf: (row: Row) => string;
  /** Stands in place of an empty list. */
  empty: ReactNode;
  sorting?: Sorting;
  more?: { load: () => void; loading: boolean } | undefined;
  /** True while what is shown answers an older question. */
  stale?: boolean;
  /** How many rows the skeleton has. */
  skeletons?: number;
}

const Bones = <Row,>({ columns, count }: { columns: readonly Column<Row>[]; count: number }) => (
  <tbody aria-hidden>
    {Array.from({ length: count }, (_, index) => (
      <tr key={index}>
        {columns.map(({ key, from, right }, place) => (
          <td key={key} data-from={from} data-right={right || undefined}>
            <Skeleton height={12} width={place === 0 ? '70%' : '50%'} radius="sm" ml={right ? 'auto' : 0} />
          </td>
        ))}
      </tr>
    ))}
  </tbody>
);

const Body = <Row,>({
  columns,
  rows,
  keyOf,
}: Pick<DataTableProps<Row>, 'columns' | 'keyOf'> & { rows: readonly Row[] }) => (
  <tbody>
    {rows.map((row) => (
      <tr key={keyOf(row)}>
        {columns.map(({ key, from, right, render }) => (
          <td key={key} data-from={from} data-right={right || undefined}>
            {render(row)}
          </td>
        ))}
      </tr>
    ))}
  </tbody>
);

const More = ({ shown, more }: { shown: number; more: { load: () => void; loading: boolean } }) => (
  <div className={classes.foot}>
    <span role="status">
      <Count value={shown} /> shown
    </span>
    <Button variant="default" size="xs" loading={more.loading} onClick={more.load}>
      Load more
    </Button>
  </div>
);

/** Lists things densely: sortable headings, skeletons of the rows' own size, and a button for the next page. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { label, columns, rows, keyOf, empty, sorting, more, stale = false, skeletons = 8 } = props;
  if (rows?.length === 0 && more === undefined) return <div className={classes.frame}>{empty}</div>;
  return (
    <div className={classes.frame}>
      <table
        className={classes.table}
        aria-label={label}
        aria-busy={rows === undefined || stale}
        data-stale={stale || undefined}
      >
        <TableHead columns={columns} sorting={sorting} />
        {rows === undefined ? (
          <Bones columns={columns} count={skeletons} />
        ) : (
          <Body columns={columns} rows={rows} keyOf={keyOf} />
        )}
      </table>
      {rows === undefined || more === undefined ? null : <More shown={rows.length} more={more} />}
    </div>
  );
};
