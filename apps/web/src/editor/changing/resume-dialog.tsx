import type { Answered, Endpoints, ResumePreview } from '@ripen/contract';
import { Button, Group, Modal, NumberInput, Radio, Skeleton, Stack, Text } from '@mantine/core';
import { ProblemNotice, TimeText } from '@ripen/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../api.ts';
import { countOf } from '../../words/count-of.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useBench } from '../model/bench.ts';
import classes from './changing.module.css';
import { resumePreviewOf } from './changing-queries.ts';
import { type Policy, policyWords } from './policy-words.ts';

type Resumed = Answered<Endpoints['resumeWorkflow']>;

const Numbers = ({ preview }: { preview: ResumePreview }) => (
  <Stack gap="xs" data-testid="resume-numbers">
    <Text component="div">
      Paused <TimeText at={preview.pausedAt} />, with {countOf(preview.inside, 'lead')} inside. The time of{' '}
      <strong className="ripen-figures">{countOf(preview.overdue, 'lead')}</strong> came meanwhile
      {preview.sending > 0 ? `; ${countOf(preview.sending, 'lead')} may be sent something at once:` : '.'}
    </Text>
    {preview.messages.length === 0 ? null : (
      <dl className={classes.numbers}>
        {preview.messages.map(({ version, node, said, leads }) => (
          <div key={`${version}/${node}`} style={{ display: 'contents' }}>
            <dt>{said}</dt>
            <dd className="ripen-figures">{leads}</dd>
          </div>
        ))}
      </dl>
    )}
  </Stack>
);

interface Chosen {
  policy: Policy;
  perHour: number;
}

const policies: readonly Policy[] = ['now', 'skip', 'throttled', 'shift'];

interface Props {
  preview: ResumePreview;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

const Policies = ({ preview, chosen, onChange }: Props) => (
  <Radio.Group
    label="What becomes of those whose time came?"
    value={chosen.policy}
    onChange={(value) => onChange({ ...chosen, policy: policies.find((policy) => policy === value) ?? 'now' })}
  >
    <Stack gap="sm" mt="xs">
      {policies.map((policy) => {
        const { label, about } = policyWords(policy, { ...preview, perHour: chosen.perHour });
        return <Radio key={policy} value={policy} label={label} description={about} />;
      })}
    </Stack>
  </Radio.Group>
);

const Question = ({ onClose, onResumed }: { onClose: () => void; onResumed: (workflow: Resumed) => Promise<void> }) => {
  const { workflowId } = useBench();
  const { data: preview, error } = useQuery(resumePreviewOf(workflowId));
  const [chosen, setChosen] = useState<Chosen>({ policy: 'now', perHour: 100 });
  const resume = useMutation({
    mutationFn: async () => {
      const { policy, perHour } = chosen;
      const body = policy === 'throttled' ? { policy, perHour } : { policy };
      return (await client.resumeWorkflow({ params: { id: workflowId }, body })).body;
    },
    onSuccess: async (workflow) => {
      await onResumed(workflow);
      onClose();
    },
  });
  const failed = resume.error ?? error;
  return (
    <Stack gap="md">
      {preview ? <Numbers preview={preview} /> : <Skeleton h={60} />}
      {preview && preview.overdue + preview.sending + preview.elapsing > 0 ? (
        <Policies preview={preview} chosen={chosen} onChange={setChosen} />
      ) : null}
      {chosen.policy === 'throttled' ? (
        <NumberInput
          label="Leads an hour"
          value={chosen.perHour}
          onChange={(value) => setChosen({ ...chosen, perHour: Math.max(1, Math.floor(Number(value)) || 1) })}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          w={180}
        />
      ) : null}
      {failed ? (
        <ProblemNotice inline title="That didn’t work.">
          {problemWords(failed)}
        </ProblemNotice>
      ) : null}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        <Button loading={resume.isPending} disabled={!preview} onClick={() => resume.mutate()} data-testid="resume-now">
          Resume
        </Button>
      </Group>
    </Stack>
  );
};

/** Asks how a paused workflow goes on, with how many leads would get what. */
export const ResumeDialog = (props: { onClose: () => void; onResumed: (workflow: Resumed) => Promise<void> }) => (
  <Modal opened onClose={props.onClose} title="Resume this workflow?" size="lg">
    <Question {...props} />
  </Modal>
);
