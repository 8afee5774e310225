import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCheck,
  IconHelp,
  IconHourglass,
  type Icon,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconRun,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import type { Tone } from './pill.tsx';

/** How a status looks everywhere: one word, one icon, one colour. */
export interface StatusLook {
  word: string;
  icon: Icon;
  tone: Tone;
}

const looks: Readonly<Record<string, StatusLook>> = {
  draft: { word: 'Draft', icon: IconPencil, tone: 'gray' },
  live: { word: 'Live', icon: IconPlayerPlay, tone: 'green' },
  paused: { word: 'Paused', icon: IconPlayerPause, tone: 'yellow' },
  archived: { word: 'Archived', icon: IconArchive, tone: 'gray' },
  running: { word: 'Running', icon: IconRun, tone: 'green' },
  waiting: { word: 'Waiting', icon: IconHourglass, tone: 'teal' },
  parked: { word: 'Parked', icon: IconAlertTriangle, tone: 'red' },
  ended: { word: 'Ended', icon: IconCheck, tone: 'gray' },
  cancelled: { word: 'Cancelled', icon: IconX, tone: 'gray' },
  intent: { word: 'Queued', icon: IconHourglass, tone: 'teal' },
  'handing over': { word: 'Handing over', icon: IconSend, tone: 'teal' },
  sent: { word: 'Sent', icon: IconCheck, tone: 'green' },
  failed: { word: 'Failed', icon: IconAlertTriangle, tone: 'red' },
  unknown: { word: 'Unknown', icon: IconHelp, tone: 'orange' },
  suppressed: { word: 'Suppressed', icon: IconBan, tone: 'gray' },
  skipped: { word: 'Skipped', icon: IconPlayerSkipForward, tone: 'gray' },
};

/** The look of a status; one that nobody has named yet keeps its own word, in grey. */
export const statusLook = (status: string): StatusLook =>
  (Object.hasOwn(looks, status) ? looks[status] : undefined) ?? { word: status, icon: IconHelp, tone: 'gray' };
