import type { Handler } from '../call.ts';
import { handlers as backtests } from './backtests/index.ts';
import { handlers as calibration } from './calibration/index.ts';
import { handlers as calendar } from './calendar/index.ts';
import { handlers as attention } from './attention/index.ts';
import { handlers as fields } from './fields/index.ts';
import { handlers as funnel } from './funnel/index.ts';
import { handlers as handoffs } from './handoffs/index.ts';
import { handlers as keys } from './keys/index.ts';
import { handlers as leads } from './leads/index.ts';
import { handlers as mailbox } from './mailbox/index.ts';
import { handlers as me } from './me/index.ts';
import { handlers as members } from './members/index.ts';
import { handlers as messages } from './messages/index.ts';
import { handlers as pace } from './pace/index.ts';
import { handlers as outcomes } from './outcomes/index.ts';
import { handlers as provider } from './provider/index.ts';
import { handlers as rules } from './rules/index.ts';
import { handlers as runs } from './runs/index.ts';
import { handlers as segments } from './segments/index.ts';
import { handlers as setting } from './setting/index.ts';
import { handlers as signing } from './signing/index.ts';
import { handlers as stages } from './stages/index.ts';
import { handlers as teams } from './teams/index.ts';
import { handlers as templates } from './templates/index.ts';
import { handlers as tests } from './tests/index.ts';
import { handlers as workflows } from './workflows/index.ts';

/** Every endpoint of the management API with its answer. */
export const handlers: readonly Handler[] = [
  ...leads,
  ...workflows,
  ...tests,
  ...backtests,
  ...runs,
  ...attention,
  ...segments,
  ...rules,
  ...teams,
  ...templates,
  ...messages,
  ...mailbox,
  ...fields,
  ...stages,
  ...handoffs,
  ...outcomes,
  ...funnel,
  ...calibration,
  ...calendar,
  ...pace,
  ...provider,
  ...signing,
  ...keys,
  ...members,
  ...setting,
  ...me,
];
