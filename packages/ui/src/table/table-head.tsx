import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

/** How a table is sorted, and what to call when that should change. */
export interface Sorting {
  by: string;
  onSort: (by: string) => void;
}

const nextSort = (name: string, by: string, right: boolean): string => {
  if (by === name) return `-${name}`;
  if (by === `-${name}`) return name;
  return right ? `-${name}` : name;
};

const directionOf = (name: string, by: string): 'ascending' | 'descending' | 'none' =>
  by === name ? 'ascending' : by === `-${name}` ? 'descending' : 'none';

const SortButton = <Row,>({ column, name, sorting }: { column: Column<Row>; name: string; sorting: Sorting }) => {
  const direction = directionOf(name, sorting.by);
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <UnstyledButton
      className={classes.sort}
      data-on={direction === 'none' ? undefined : true}
      onClick={() => sorting.onSort(nextSort(name, sorting.by, column.right ?? false))}
    >
      {column.label}
      <Arrow size={14} stroke={1.9} aria-hidden />
    </UnstyledButton>
  );
};

const Heading = <Row,>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) => {
  const sortable = sorting !== undefined && column.sort !== undefined;
  return (
    <th
      scope="col"
      data-from={column.from}
      data-right={column.right || undefined}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={sortable ? directionOf(column.sort ?? '', sorting.by) : undefined}
    >
      {sortable ? (
        <SortButton column={column} name={column.sort ?? ''} sorting={sorting} />
      ) : (
        <Label text={column.label} />
      )}
    </th>
  );
};

const Label = ({ text }: { text: string }) =>
  text === 'Actions' ? <VisuallyHidden>{text}</VisuallyHidden> : <>{text}</>;

/** The heading row of a table; a column called "Actions" is named for screen readers only. */
export const TableHead = <Row,>({
  columns,
  sorting,
}: {
  columns: readonly Column<Row>[];
  sorting: Sorting | undefined;
}) => (
  <thead>
    <tr>
      {columns.map((column) => (
        <Heading key={column.key} column={column} sorting={sorting} />
      ))}
    </tr>
  </thead>
);
