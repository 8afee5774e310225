import { type Column, DataTable, type DataTableProps } from '@ripen/ui';
import { Failure } from '../shell/failure.tsx';
import type { List } from './use-list.ts';

/** A list of the API as a table. `what` names it in words, as in "Loading the leads failed". */
export interface ListTableProps<Row> extends Pick<DataTableProps<Row>, 'label' | 'empty' | 'skeletons'> {
  list: List<Row>;
  what: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  sorting?: { by: string; onSort: (by: string) => void };
}

/** Shows a list: skeletons, rows, more of them, or what failed. Rows that were there stay when a later call fails. */
export const ListTable = <Row,>({ list, what, ...table }: ListTableProps<Row>) => {
  const { rows, more, stale, error, retry } = list;
  if (error !== null && rows === undefined) return <Failure error={error} what={what} onRetry={retry} part />;
  return (
    <>
      {error === null ? null : <Failure error={error} what={what} onRetry={retry} inline />}
      <DataTable rows={rows} more={more} stale={stale} {...table} />
    </>
  );
};
