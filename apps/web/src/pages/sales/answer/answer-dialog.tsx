import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { HandoffShape } from '@ripen/contract';
import type { Answers } from '@ripen/domain';
import { client } from '../../../api.ts';
import { AcceptForm } from './accept-form.tsx';
import { blankRejection, type RejectDraft, RejectForm } from './reject-form.tsx';
import type { Answer } from './use-answers.ts';

/** What is being answered, with what was written before and why that wasn't taken. */
export type Asking =
  | { kind: 'accept'; handoff: HandoffShape; draft: Answers; error: unknown }
  | { kind: 'reject'; handoff: HandoffShape; draft: RejectDraft; error: unknown };

/** The question that accepts or rejects a lead, asked for the first time. */
export const askTo = (kind: Asking['kind'], handoff: HandoffShape): Asking =>
  kind === 'accept'
    ? { kind, handoff, draft: handoff.answers, error: null }
    : { kind, handoff, draft: blankRejection, error: null };

interface AnswerDialogProps {
  asking: Asking | null;
  onAsk: (asking: Asking | null) => void;
  answer: (answer: Answer) => Promise<unknown>;
}

const Form = ({ asking, onAsk, answer }: AnswerDialogProps & { asking: Asking }) => {
  const { handoff } = asking;
  const { name } = handoff.lead;
  const params = { id: handoff.id };
  const onClose = () => onAsk(null);
  const send = async (again: Asking, how: Omit<Answer, 'handoff'>) => {
    onAsk(null);
    const error = await answer({ handoff, ...how });
    if (error !== null) onAsk({ ...again, error });
  };
  if (asking.kind === 'accept')
    return (
      <AcceptForm
        {...asking}
        onClose={onClose}
        onAccept={(answers) =>
          void send(
            { ...asking, draft: answers },
            {
              sending: `Accepting ${name}…`,
              taken: `You accepted ${name}.`,
              send: () => client.acceptHandoff({ params, body: { answers } }),
            },
          )
        }
      />
    );
  return (
    <RejectForm
      {...asking}
      onClose={onClose}
      onReject={(draft, body) =>
        void send(
          { ...asking, draft },
          {
            sending: `Rejecting ${name}…`,
            taken: `You rejected ${name}: ${body.reason}.`,
            send: () => client.rejectHandoff({ params, body }),
          },
        )
      }
    />
  );
};

/** The dialog that accepts or rejects a lead; on a phone it is the whole screen. */
export const AnswerDialog = (props: AnswerDialogProps) => {
  const phone = useMediaQuery('(max-width: 47.99em)') ?? false;
  const { asking, onAsk } = props;
  const title = asking === null ? '' : `${asking.kind === 'accept' ? 'Accept' : 'Reject'} ${asking.handoff.lead.name}`;
  return (
    <Modal opened={asking !== null} onClose={() => onAsk(null)} title={title} fullScreen={phone} size="lg">
      {asking === null ? null : <Form key={`${asking.kind} ${asking.handoff.id}`} {...props} asking={asking} />}
    </Modal>
  );
};
