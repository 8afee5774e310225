import { Button } from '@mantine/core';
import type { HandoffShape } from '@ripen/contract';
import { BandPill, Count, Pill } from '@ripen/ui';
import { IconCheck, IconX } from '@tabler/icons-react';
import { LinkText } from '../../links/link-text.tsx';
import { Lately } from './lately.tsx';
import classes from './sales.module.css';
import { TimeLeftPill } from './time-left-pill.tsx';
import type { WorkingTime } from './time-left.ts';

export interface HandoffCardProps {
  handoff: HandoffShape;
  work: WorkingTime | null;
  /** Whether to say whose it is. */
  owned: boolean;
  onAccept: () => void;
  onReject: () => void;
}

const reasons = 3;

const saidOwner = ({ owner, team }: HandoffShape): string => {
  if (owner === null) return team === null ? 'Nobody’s yet' : `Nobody’s yet: the team “${team}” has nobody`;
  return `For ${owner.name}${team === null ? '' : ` of the team “${team}”`}`;
};

const Who = ({ handoff, handoff: { lead, team }, owned }: Pick<HandoffCardProps, 'handoff' | 'owned'>) => (
  <div className={classes.who}>
    <h2 className={classes.name}>
      <LinkText to="/leads/$id" params={{ id: lead.id }} c="inherit" fz="inherit" fw={600}>
        {lead.name}
      </LinkText>
    </h2>
    <div className={classes.small}>{[lead.company, lead.email].filter(Boolean).join(' · ')}</div>
    {owned || team !== null ? <div className={classes.small}>{saidOwner(handoff)}</div> : null}
  </div>
);

const Score = ({ handoff: { score, band, grade, lead } }: Pick<HandoffCardProps, 'handoff'>) => (
  <div className={classes.score}>
    <span className={classes.figure}>
      <Count value={score} />
    </span>
    <BandPill band={band} />
    <Pill tone="gray">{`Grade ${grade}`}</Pill>
    {lead.score === score ? null : <span className={classes.small}>now {lead.score}</span>}
  </div>
);

const Why = ({ because }: { because: readonly string[] }) => (
  <div>
    <h3 className={classes.part}>Why now</h3>
    {because.length === 0 ? <p className={classes.small}>Passed on by hand.</p> : null}
    <ul className={classes.reasons}>
      {because.slice(0, reasons).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </div>
);

const Acts = ({ handoff, onAccept, onReject }: HandoffCardProps) => (
  <div className={classes.acts}>
    <Button
      leftSection={<IconCheck size={17} stroke={2} aria-hidden />}
      aria-label={`Accept ${handoff.lead.name}`}
      onClick={onAccept}
    >
      Accept
    </Button>
    <Button
      variant="default"
      leftSection={<IconX size={17} stroke={2} aria-hidden />}
      aria-label={`Reject ${handoff.lead.name}`}
      onClick={onReject}
    >
      Reject…
    </Button>
  </div>
);

/** A lead that waits for an answer: how long still, who it is and how good, why now, what it did last, and the answer at hand. */
export const HandoffCard = (props: HandoffCardProps) => (
  <li className={classes.card} data-handoff={props.handoff.id} data-testid="handoff" tabIndex={-1}>
    <div className={classes.top}>
      <Who {...props} />
      <TimeLeftPill dueAt={props.handoff.dueAt} work={props.work} />
    </div>
    <Score {...props} />
    <div className={classes.told}>
      <Why because={props.handoff.because} />
      <Lately lead={props.handoff.lead.id} />
    </div>
    <Acts {...props} />
  </li>
);
