import type { AttentionItem } from '@ripen/contract';
import { IconAlertTriangle, type Icon, IconInboxOff, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import { countOf } from '../../words/count-of.ts';

type Kind = AttentionItem['kind'];

/** A way to leave something out: the word on the button, what comes of it, and how it is told afterwards. */
export interface LeavingOut {
  word: string;
  about: string;
  done: string;
}

/** One reason to need attention: how it is called, what it means, and what can be done. */
export interface AttentionKind {
  kind: Kind;
  icon: Icon;
  title: string;
  about: string;
  count: (count: number) => string;
  skip: LeavingOut | null;
}

/** The reasons to need attention, in the order they are shown: what stands still until somebody decides comes first. */
export const attentionKinds: readonly AttentionKind[] = [
  {
    kind: 'run',
    icon: IconAlertTriangle,
    title: 'Parked',
    about: 'Something is wrong at a step, so these leads stay there until you decide. Mend the cause, then try again.',
    count: (count) => countOf(count, 'parked run'),
    skip: {
      word: 'Take out',
      about:
        'The run ends where it is. What was done stays done, and what was still to come won’t happen. This can’t be undone.',
      done: 'taken out',
    },
  },
  {
    kind: 'signal',
    icon: IconInboxOff,
    title: 'Couldn’t be taken in',
    about: 'Something that happened to a lead failed while it was taken in. Everything else about the lead goes on.',
    count: (count) => countOf(count, 'piece of news', 'pieces of news'),
    skip: {
      word: 'Leave out',
      about: 'It never reaches the lead; a line in the lead’s story says so. This can’t be undone.',
      done: 'left out',
    },
  },
  {
    kind: 'provider',
    icon: IconPlugConnectedX,
    title: 'Left alone',
    about: 'These failed again and again. Now and then one attempt looks whether they answer; what waits isn’t lost.',
    count: (count) => countOf(count, 'address', 'addresses'),
    skip: null,
  },
  {
    kind: 'effect',
    icon: IconRefresh,
    title: 'Being tried again',
    about:
      'These failed for now, and are tried again by themselves. You can try at once, or let the lead go on without.',
    count: (count) => countOf(count, 'attempt'),
    skip: {
      word: 'Skip',
      about: 'It won’t be done, and the lead goes on in its workflow without it. This can’t be undone.',
      done: 'skipped',
    },
  },
];
