import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { HandoffShape } from '@ripen/contract';
import { type RejectionReason, rejectionReasons } from '@ripen/domain';
import { useState } from 'react';
import { FormFoot } from '../../../forms/form-foot.tsx';
import { Refusal } from '../../../forms/refusal.tsx';
import { comeBackAt, comeBackChoices } from './come-back.ts';
import classes from '../sales.module.css';

/** A rejection as it is written. */
export interface RejectDraft {
  reason: RejectionReason | null;
  note: string;
  comeBack: string;
  day: string;
}

/** The rejection that nobody wrote yet. */
export const blankRejection: RejectDraft = { reason: null, note: '', comeBack: 'unsaid', day: '' };

/** The draft of a rejection; `error` is why the last try wasn't taken. */
export interface RejectFormProps {
  handoff: HandoffShape;
  draft: RejectDraft;
  error: unknown;
  onReject: (draft: RejectDraft, body: { reason: RejectionReason; note?: string; comeBackAt?: string }) => void;
  onClose: () => void;
}

const words: Record<RejectionReason, { label: string; description: string }> = {
  'not a fit': { label: 'Not a fit', description: 'Wrong company, role or need' },
  'not ready': { label: 'Not ready', description: 'Right people, too early' },
  'wrong contact': { label: 'Wrong contact', description: 'Somebody else decides, or can’t be reached' },
  duplicate: { label: 'Duplicate', description: 'We talk to them already' },
  other: { label: 'Something else', description: 'Say what, in the note' },
};

const Reason = ({
  value,
  error,
  onChange,
}: {
  value: string | null;
  error: string | undefined;
  onChange: (reason: string) => void;
}) => (
  <Radio.Group label="Why?" value={value} onChange={onChange} error={error} withAsterisk>
    <div className={classes.choices}>
      {rejectionReasons.map((reason) => (
        <Radio.Card key={reason} value={reason} className={classes.choice} radius="md">
          <Radio.Indicator />
          <span>
            {words[reason].label}
            <span className={classes.small}>{words[reason].description}</span>
          </span>
        </Radio.Card>
      ))}
    </div>
  </Radio.Group>
);

const reasonOf = (text: string): RejectionReason | null => rejectionReasons.find((reason) => reason === text) ?? null;

const ComeBack = ({ draft, change }: { draft: RejectDraft; change: (part: Partial<RejectDraft>) => void }) => (
  <div className={classes.back}>
    <Select
      label="When may they come back?"
      data={[...comeBackChoices]}
      value={draft.comeBack}
      onChange={(comeBack) => change({ comeBack: comeBack ?? 'unsaid' })}
    />
    {draft.comeBack === 'day' ? (
      <TextInput
        type="date"
        label="Day"
        value={draft.day}
        onChange={({ currentTarget }) => change({ day: currentTarget.value })}
      />
    ) : null}
  </div>
);

/** Asks why sales reject a lead, and when it may come back; flows hear of both. */
export const RejectForm = ({ draft: first, error, onReject, onClose }: RejectFormProps) => {
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RejectDraft>) => setDraft((old) => ({ ...old, ...part }));
  const { reason, note } = draft;
  const unsaid = reason === 'other' && note.trim() === '';
  const reject = () => {
    setTried(true);
    if (reason === null || unsaid) return;
    const back = comeBackAt(draft.comeBack, draft.day, new Date());
    onReject(draft, {
      reason,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
      ...(back === undefined ? {} : { comeBackAt: back }),
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        reject();
      }}
    >
      <Stack gap="lg">
        <Reason
          value={reason}
          error={tried && reason === null ? 'Choose a reason: marketing learns from it' : undefined}
          onChange={(text) => change({ reason: reasonOf(text) })}
        />
        <Textarea
          label="Note"
          description="What marketing should know"
          autosize
          minRows={2}
          maxLength={2_000}
          value={note}
          error={tried && unsaid ? 'Say what it is' : undefined}
          onChange={({ currentTarget }) => change({ note: currentTarget.value })}
        />
        <ComeBack draft={draft} change={change} />
        <Refusal error={error} title="That wasn’t taken." />
        <FormFoot act="Reject" busy={false} onCancel={onClose} />
      </Stack>
    </form>
  );
};
