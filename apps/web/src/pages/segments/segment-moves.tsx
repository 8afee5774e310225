import type { SegmentPreview } from '@ripen/contract';
import { LinkText } from '../../links/link-text.tsx';
import { countOf } from '../../words/count-of.ts';
import { UsesList } from './uses/uses-list.tsx';
import type { SegmentUse } from './uses/words-of-use.ts';
import classes from './segments.module.css';

/** What is known of an edit: nothing is `null`, before a rule was changed or while it can't be held against leads. */
export interface SegmentMovesProps {
  uses: readonly SegmentUse[] | undefined;
  moves: SegmentPreview | null;
  /** Why nothing is known. */
  why: string;
}

interface MoveProps {
  count: number | null;
  leads: SegmentPreview['entrants'];
}

const Move = ({ count, leads }: MoveProps) => {
  if (count === null) return <span className={classes.such}>Too many leads to count while you edit</span>;
  if (count === 0) return <>Nobody</>;
  return (
    <>
      <span className="ripen-figures">{countOf(count, 'lead')}</span>
      <span className={classes.such}>
        {leads.map(({ id, name }, index) => (
          <span key={id}>
            {index === 0 ? ', such as ' : index === leads.length - 1 ? ' and ' : ', '}
            <LinkText to="/leads/$id" params={{ id }} target="_blank" fz="inherit">
              {name}
            </LinkText>
          </span>
        ))}
      </span>
    </>
  );
};

/** Who would enter and leave a segment by an edit, and what uses it; as high before the edit as after it. */
export const SegmentMoves = ({ uses = [], moves, why }: SegmentMovesProps) => (
  <dl className={classes.facts} aria-live="polite">
    <dt>Would enter</dt>
    <dd className={classes.move} data-testid="entering">
      {moves === null ? (
        <span className={classes.such}>{why}</span>
      ) : (
        <Move count={moves.entering} leads={moves.entrants} />
      )}
    </dd>
    <dt>Would leave</dt>
    <dd className={classes.move} data-testid="leaving">
      {moves === null ? <span className={classes.such}>–</span> : <Move count={moves.leaving} leads={moves.leavers} />}
    </dd>
    <dt>Used by</dt>
    <dd>
      {uses.length === 0 ? (
        <span className={classes.such}>No live flow and no other segment</span>
      ) : (
        <UsesList uses={uses} />
      )}
    </dd>
  </dl>
);
