import { TimeText } from '@ripen/ui';
import { compare, type Setting } from '@ripen/workflow';
import { Link } from '@tanstack/react-router';

import { countOf } from '../../words/count-of.ts';
import gallery from '../gallery/gallery.module.css';
import type { Edition } from './edition.ts';

interface Props {
  id: string;
  editions: readonly Edition[];
  chosen: number;
  setting: Setting;
}

/** The draft and all versions: who published each and when, and how much it changed. */
export const EditionList = ({ id, editions, chosen, setting }: Props) => (
  <nav aria-label="Versions">
    <ul className={gallery.choices} data-testid="editions">
      {editions.map((edition, index) => {
        const before = editions[index + 1];
        const changes = before ? compare(before.document, edition.document, setting).length : null;
        return (
          <li key={edition.number}>
            <Link
              to="/workflows/$id/versions"
              params={{ id }}
              search={{ version: edition.number }}
              className={gallery.choice}
              data-chosen={edition.number === chosen || undefined}
              aria-current={edition.number === chosen ? 'true' : undefined}
            >
              <span className={gallery.name}>{edition.name}</span>
              <span className={gallery.kind}>
                {edition.by === null ? 'Changed ' : `${edition.by}, `}
                <TimeText at={edition.at} />
              </span>
              {edition.note === null ? null : <span className={gallery.kind}>“{edition.note}”</span>}
              <span className={gallery.kind}>{changes === null ? 'The first' : countOf(changes, 'change')}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  </nav>
);
