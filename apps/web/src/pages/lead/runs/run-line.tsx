import { Anchor, Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { RunSummary } from '@ripen/contract';
import { ConfirmAct, Said, Story, StatusPill, TimeText } from '@ripen/ui';
import { kindOf } from '@ripen/workflow';
import { IconRoute } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { client, queries } from '../../../api.ts';
import { LinkText } from '../../../links/link-text.tsx';
import { useChange } from '../../../list/use-change.ts';
import { problemWords } from '../../../words/problem-words.ts';
import classes from '../lead.module.css';

interface Props {
  run: RunSummary;
  zone: string | null;
}

const namesAMoment = /\d{4}-\d\d-\d\dT/;

const underWay = ({ status }: RunSummary): boolean => status === 'waiting' || status === 'parked';

const Where = ({ run, zone }: Props) => {
  const { data } = useQuery({ ...queries.run(run.id), enabled: underWay(run) });
  if (run.endedAt !== null)
    return (
      <>
        {run.reason ?? 'Went all the way'}, <TimeText at={run.endedAt} zone={zone} />
      </>
    );
  const said = run.reason ?? data?.journal.at(-1)?.said ?? 'Under way';
  return (
    <>
      <Said zone={zone}>{said}</Said>
      {run.wakeAt === null || namesAMoment.test(said) ? null : (
        <>
          . Goes on <TimeText at={run.wakeAt} zone={zone} />
        </>
      )}
    </>
  );
};

const Journal = ({ run, zone }: Props) => {
  const { data } = useQuery(queries.run(run.id));
  const sentences = data?.journal.map(({ step, at, said, kind }) => ({
    key: String(step),
    at,
    icon: IconRoute,
    tone: 'gray' as const,
    said,
    aside: kindOf(kind)?.label ?? kind,
  }));
  return (
    <div className={classes.journal}>
      {sentences === undefined ? 'Reading…' : <Story sentences={sentences} zone={zone} />}
    </div>
  );
};

const Acts = ({ run }: { run: RunSummary }) => {
  const params = { id: run.id };
  const renews = ['leads', 'runs', 'workflows'];
  const failed = `“${run.workflowName}” didn’t take that`;
  const cancel = useChange({ change: () => client.cancelRun({ params }), renews });
  const retry = useChange({ change: () => client.retryRun({ params }), renews, failed });
  return (
    <div className={classes.acts}>
      {run.status === 'parked' ? (
        <Button size="compact-xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate(undefined)}>
          Try again
        </Button>
      ) : null}
      <ConfirmAct
        title={`Take ${run.leadName} out of “${run.workflowName}”?`}
        about="The run ends where it is. What was done stays done, and what was still to come won’t happen."
        act="Take out"
        danger
        onAct={() => cancel.mutateAsync(undefined)}
        explain={problemWords}
      >
        {(ask) => (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={ask}>
            Take out…
          </Button>
        )}
      </ConfirmAct>
    </div>
  );
};

/** One run of a lead: where it is and until when, why if it is parked, and on demand every step so far. */
export const RunLine = ({ run, zone }: Props) => {
  const [open, { toggle }] = useDisclosure(false);
  return (
    <li className={classes.run}>
      <div className={classes.runHead}>
        <LinkText to="/workflows/$id" params={{ id: run.workflow }} search={{ run: run.id }} fw={550}>
          {run.workflowName}
        </LinkText>
        <StatusPill status={run.status} />
        {underWay(run) ? <Acts run={run} /> : null}
      </div>
      <div className={classes.runWords}>
        <Where run={run} zone={zone} />{' '}
        <Anchor component="button" size="sm" onClick={toggle} aria-expanded={open}>
          {open ? 'Hide the steps' : 'Show the steps'}
        </Anchor>
      </div>
      {open ? <Journal run={run} zone={zone} /> : null}
    </li>
  );
};
