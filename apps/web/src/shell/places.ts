import {
  IconFilter,
  type Icon,
  IconAlertTriangle,
  IconFilterStar,
  IconHeartHandshake,
  IconInbox,
  IconMail,
  IconRoute,
  IconScale,
  IconSend,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react';

/** A place of the rail. */
export interface Place {
  to:
    | '/workflows'
    | '/leads'
    | '/segments'
    | '/templates'
    | '/sales'
    | '/funnel'
    | '/calibration'
    | '/attention'
    | '/messages'
    | '/mailbox'
    | '/settings';
  word: string;
  icon: Icon;
}

/** The places of the rail, in groups. */
export const places: readonly (readonly Place[])[] = [
  [
    { to: '/workflows', word: 'Workflows', icon: IconRoute },
    { to: '/leads', word: 'Leads', icon: IconUsers },
    { to: '/segments', word: 'Segments', icon: IconFilter },
    { to: '/templates', word: 'Templates', icon: IconMail },
  ],
  [
    { to: '/sales', word: 'Sales', icon: IconHeartHandshake },
    { to: '/funnel', word: 'Life cycle', icon: IconFilterStar },
    { to: '/calibration', word: 'Calibration', icon: IconScale },
  ],
  [
    { to: '/attention', word: 'Attention', icon: IconAlertTriangle },
    { to: '/messages', word: 'Messages', icon: IconSend },
    { to: '/mailbox', word: 'Mailbox', icon: IconInbox },
  ],
  [{ to: '/settings', word: 'Settings', icon: IconSettings }],
];
