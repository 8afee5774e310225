import { nextOpen, parseZone, utc } from '@ripen/domain';
import type { ClaimedEffect } from '@ripen/store';
import { withinWindow } from '@ripen/workflow';
import type { Handed } from '@ripen/workflow/effects';

/** Puts a message off that comes outside its send window, because it was tried again or held up; null where it may go out now. */
export const waitForWindow = ({ request, now }: Pick<ClaimedEffect, 'request' | 'now'>): Handed | null => {
  const asked = withinWindow.safeParse(request);
  if (!asked.success) return null;
  const { window, holidays, zone } = asked.data.within;
  const opens = nextOpen({ windows: [window], holidays }, now, parseZone(zone) ?? utc);
  if (opens === null) return { state: 'failed', detail: 'NO_SEND_WINDOW: its send window doesn’t open within 30 days' };
  if (opens <= now) return null;
  return { state: 'later', detail: 'waits for its send window', after: opens - now, counts: false };
};
