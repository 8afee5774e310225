import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<Row> {
  key: string;
  label: string;
  render: (row: Row) => ReactNode;
  /** In pixels; columns without one share the rest. */
  width?: number;
  /** Numbers stand on the right. */
  right?: boolean;
  /** The narrowest screen that shows it: `sm` 768, `md` 992, `lg` 1200 pixels; without it every screen does. */
  from?: 'sm' | 'md' | 'lg';
  /** What sorting by it is called; a leading minus turns it round. */
  sort?: string;
}
