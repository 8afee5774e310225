import type { ReactNode } from 'react';
import { Count } from '@ripen/ui';
import classes from './backtest.module.css';
import type { AskedFigure } from './asked-figure.ts';
import { Opens } from './opens.tsx';

type Figure = Omit<AskedFigure, 'side'>;

/** A number of the draft, beside that of the published version where there is one. */
export interface BesideRow {
  key: string;
  name: ReactNode;
  draft: number;
  published: number | null;
  /** The leads behind it; without, the number opens nothing. */
  asked?: Figure | undefined;
  /** Those behind the published version's, where the figure is another there. */
  askedThere?: Figure | undefined;
}

const Difference = ({ draft, published }: { draft: number; published: number }) => (
  <>
    {draft === published ? '±' : draft > published ? '+' : '−'}
    <Count value={Math.abs(draft - published)} />
  </>
);

const Cell = ({ value, asked }: { value: number; asked: AskedFigure | null }) =>
  asked === null ? <Count value={value} /> : <Opens value={value} asked={asked} />;

const Row = ({
  row: { name, draft, published, asked, askedThere = asked },
  beside,
}: {
  row: BesideRow;
  beside: boolean;
}) => (
  <tr>
    <th scope="row">{name}</th>
    <td>
      <Cell value={draft} asked={asked ? { ...asked, side: 'draft' } : null} />
    </td>
    {beside && published !== null ? (
      <>
        <td>
          <Cell value={published} asked={askedThere ? { ...askedThere, side: 'published' } : null} />
        </td>
        <td>
          <Difference draft={draft} published={published} />
        </td>
      </>
    ) : null}
  </tr>
);

/** Numbers of the draft, each beside that of the published version, where there is one, and what is the difference. */
export const Beside = ({
  label,
  rows,
  version,
}: {
  label: string;
  rows: readonly BesideRow[];
  version: number | null;
}) => (
  <table className={classes.table} aria-label={label}>
    <thead>
      <tr>
        <th scope="col">{label}</th>
        <th scope="col">Draft</th>
        {version === null ? null : (
          <>
            <th scope="col">Version {version}</th>
            <th scope="col">Change</th>
          </>
        )}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <Row key={row.key} row={row} beside={version !== null} />
      ))}
    </tbody>
  </table>
);
