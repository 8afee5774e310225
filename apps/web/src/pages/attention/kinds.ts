import type { AttentionItem } from '@ripen/contract';
import {
  IconAlertTriangle,
  type Icon,
  IconInboxOff,
  IconMailQuestion,
  IconPlugConnectedX,
  IconRefresh,
} from '@tabler/icons-react';

import type { Decision } from './settle-all.ts';
import { countOf } from '../../words/count-of.ts';

type Kind = AttentionItem['kind'];

/** What can be decided: the word on the button, what comes of it, and how it is told afterwards. */
export interface Choice {
  decision: Decision;
  word: string;
  about: string;
  done: string;
  /** Whether it is asked about first although one thing alone is decided. */
  careful: boolean;
}

const tryAgain: Choice = {
  decision: 'retry',
  word: 'Try again',
  about: 'Each is tried again at once. What fails again comes back here.',
  done: 'tried again',
  careful: false,
};

const leaveOut = (words: Pick<Choice, 'word' | 'about' | 'done'>): Choice => ({
  decision: 'skip',
  careful: true,
  ...words,
});

/** One reason to need attention: how it is called, what it means, and what can be done. */
export interface AttentionKind {
  kind: Kind;
  icon: Icon;
  title: string;
  about: string;
  count: (count: number) => string;
  again: Choice;
  /** What can be done instead. */
  otherwise: Choice | null;
}

/** The reasons to need attention, in the order they are shown: what stands still until somebody decides comes first. */
export const attentionKinds: readonly AttentionKind[] = [
  {
    kind: 'run',
    icon: IconAlertTriangle,
    title: 'Parked',
    about: 'Something is wrong at a step, so these leads stay there until you decide. Mend the cause, then try again.',
    count: (count) => countOf(count, 'parked run'),
    again: tryAgain,
    otherwise: leaveOut({
      word: 'Take out',
      about:
        'The run ends where it is. What was done stays done, and what was still to come won’t happen. This can’t be undone.',
      done: 'taken out',
    }),
  },
  {
    kind: 'signal',
    icon: IconInboxOff,
    title: 'Couldn’t be taken in',
    about: 'Something that happened to a lead failed while it was taken in. Everything else about the lead goes on.',
    count: (count) => countOf(count, 'piece of news', 'pieces of news'),
    again: tryAgain,
    otherwise: leaveOut({
      word: 'Leave out',
      about: 'It never reaches the lead; a line in the lead’s story says so. This can’t be undone.',
      done: 'left out',
    }),
  },
  {
    kind: 'unknown',
    icon: IconMailQuestion,
    title: 'Sent or not?',
    about:
      'The connection broke at the moment of sending, so nobody knows whether these arrived. The leads went on; nothing is sent again by itself.',
    count: (count) => countOf(count, 'message'),
    again: {
      decision: 'retry',
      word: 'Send again',
      about: 'Whoever got it already gets it a second time. Their way through the workflow doesn’t change.',
      done: 'sent again',
      careful: true,
    },
    otherwise: {
      decision: 'sent',
      word: 'Mark as sent',
      about: 'It counts as sent from now on, and leaves this list. Nothing goes out.',
      done: 'marked as sent',
      careful: false,
    },
  },
  {
    kind: 'provider',
    icon: IconPlugConnectedX,
    title: 'Left alone',
    about: 'These failed again and again. Now and then one attempt looks whether they answer; what waits isn’t lost.',
    count: (count) => countOf(count, 'address', 'addresses'),
    again: tryAgain,
    otherwise: null,
  },
  {
    kind: 'effect',
    icon: IconRefresh,
    title: 'Being tried again',
    about:
      'These failed for now, and are tried again by themselves. You can try at once, or let the lead go on without.',
    count: (count) => countOf(count, 'attempt'),
    again: tryAgain,
    otherwise: leaveOut({
      word: 'Skip',
      about: 'It won’t be done, and the lead goes on in its workflow without it. This can’t be undone.',
      done: 'skipped',
    }),
  },
];
