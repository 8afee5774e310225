import type { Handler } from '../../call.ts';
import { acceptHandoff } from './accept-handoff.ts';
import { getHandoff } from './get-handoff.ts';
import { listHandoffs } from './list-handoffs.ts';
import { rejectHandoff } from './reject-handoff.ts';
import { saveHandoffAnswers } from './save-handoff-answers.ts';

/** The endpoints of handoffs to sales. */
export const handlers: readonly Handler[] = [
  listHandoffs,
  getHandoff,
  acceptHandoff,
  rejectHandoff,
  saveHandoffAnswers,
];
