import { type ReactNode, useState } from 'react';
import { Confirmation, type ConfirmationProps } from './confirmation.tsx';

/** An act that is worth a question; `children` draws what asks for it. */
export interface ConfirmActProps extends Omit<ConfirmationProps, 'opened' | 'onClose'> {
  children: (ask: () => void) => ReactNode;
}

/** A button, or whatever `children` draws, whose act is done only after a question. */
export const ConfirmAct = ({ children, ...question }: ConfirmActProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {children(() => setAsking(true))}
      <Confirmation opened={asking} onClose={() => setAsking(false)} {...question} />
    </>
  );
};
