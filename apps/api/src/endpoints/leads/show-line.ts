import type { TimelineItem } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import type { TimelineLine } from '@ripen/store';

type Source = TimelineLine['source'];

/** A line of a lead's story in a sentence. */
export const showLine = (line: TimelineLine): TimelineItem => ({
  at: toIso(line.at),
  kind: kinds[line.source],
  said: sentences[line.source](line),
  run: line.run,
  workflow: line.workflow,
  detail: line.detail,
});

const kinds: Record<Source, TimelineItem['kind']> = {
  event: 'event',
  entered: 'run',
  journal: 'run',
  over: 'run',
  message: 'message',
  points: 'points',
  history: 'change',
};

const named = (workflow: string | null): string => (workflow === null ? 'a workflow' : `“${workflow}”`);

const didWhat: Record<string, (name: string) => string> = {
  track: (name) => `Did “${name}”`,
  page: (name) => `Visited the page “${name}”`,
  screen: (name) => `Opened the screen “${name}”`,
  identify: () => 'Was identified',
  group: () => 'Was put into a group',
  alias: () => 'Was recognised under another name',
};

const pointsIn = (detail: TimelineLine['detail']): number =>
  typeof detail === 'object' && detail !== null && !Array.isArray(detail) && typeof detail.points === 'number'
    ? detail.points
    : 0;

const mails: Record<string, string> = {
  sent: 'Mail sent',
  'handing over': 'Mail on its way',
  intent: 'Mail to be tried again',
  unknown: 'Mail perhaps sent',
};

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);

const sentences: Record<Source, (line: TimelineLine) => string> = {
  event: ({ what, text }) => (didWhat[what] ?? didWhat.track)?.(text ?? '') ?? what,
  entered: ({ workflow, text }) => `Entered ${named(workflow)}${text === null ? '' : ` by the event “${text}”`}`,
  journal: ({ text }) => text ?? '',
  over: ({ workflow, what, text }) =>
    what === 'cancelled' ? `Was taken out of ${named(workflow)}: ${text ?? 'cancelled'}` : `Left ${named(workflow)}`,
  message: ({ what, text }) => `${mails[what] ?? 'Mail not sent'}: ${text ?? ''}`,
  points: ({ what, text, detail }) => `${signed(pointsIn(detail))} ${what}: ${text ?? ''}`,
  history: ({ text }) => text ?? '',
};
