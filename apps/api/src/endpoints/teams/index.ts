import type { Handler } from '../../call.ts';
import { listTeams } from './list-teams.ts';
import { saveTeams } from './save-teams.ts';

/** The endpoints of teams. */
export const handlers: readonly Handler[] = [listTeams, saveTeams];
