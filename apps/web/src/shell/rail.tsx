import type { Me } from '@ripen/contract';
import { Link } from '@tanstack/react-router';
import { CompactSwitch } from './compact-switch.tsx';
import { ColorSchemeSwitch } from './color-scheme-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { type Place, places } from './places.ts';
import { AttentionCount, SalesCount } from './rail-counts.tsx';
import classes from './rail.module.css';
import { Wordmark } from './wordmark.tsx';

const shown = (me: Me) => (place: Place) => place.to !== '/mailbox' || me.mail === 'mailbox';

const Group = ({ group, onGo }: { group: readonly Place[]; onGo: () => void }) => (
  <ul className={classes.group}>
    {group.map(({ to, word, icon: Icon }) => (
      <li key={to}>
        <Link to={to} className={classes.place} onClick={onGo} title={word}>
          <Icon size={18} stroke={1.6} aria-hidden />
          <span className={classes.word}>{word}</span>
          {to === '/attention' ? <AttentionCount /> : null}
          {to === '/sales' ? <SalesCount /> : null}
        </Link>
      </li>
    ))}
  </ul>
);

interface RailProps {
  me: Me;
  onGo: () => void;
  /** Where the rail can be made narrow: whether it is, and how to change that. */
  compact?: { on: boolean; toggle: () => void };
}

/** The way around: the places in words with icons, who is signed in, and light or dark. */
export const Rail = ({ me, onGo, compact }: RailProps) => (
  <nav className={classes.rail} data-compact={compact?.on || undefined} aria-label="Places">
    <div className={classes.head}>
      <Wordmark />
      <div className={classes.workspace}>{me.workspace.name}</div>
    </div>
    <div className={classes.places}>
      {places.map((group) => (
        <Group key={group.map(({ to }) => to).join()} group={group.filter(shown(me))} onGo={onGo} />
      ))}
    </div>
    <div className={classes.foot}>
      <PersonMenu me={me} />
      <ColorSchemeSwitch />
      {compact === undefined ? null : <CompactSwitch {...compact} />}
    </div>
  </nav>
);
