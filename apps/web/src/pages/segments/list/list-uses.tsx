import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../api.ts';
import { UsesList } from '../uses/uses-list.tsx';
import classes from '../segments.module.css';

/** What uses a list kept by hand: it hears at once of leads that are put on it or taken off. */
export const ListUses = ({ id }: { id: string }) => {
  const { data: uses = [] } = useQuery(queries.segmentUses(id));
  return (
    <dl className={classes.facts}>
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
};
