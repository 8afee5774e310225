import type { BacktestTables } from './tables/backtest-tables.ts';
import type { HandoffTables } from './tables/handoff-tables.ts';
import type { LeadTables } from './tables/lead-tables.ts';
import type { RunTables } from './tables/run-tables.ts';
import type { SignInTables } from './tables/sign-in-tables.ts';
import type { StepTables } from './tables/step-tables.ts';
import type { SweepTables } from './tables/sweep-tables.ts';
import type { TestTables } from './tables/test-tables.ts';
import type { WorkspaceTables } from './tables/workspace-tables.ts';

/** The tables, as queries see them. */
export interface Database
  extends WorkspaceTables,
    LeadTables,
    RunTables,
    SignInTables,
    StepTables,
    SweepTables,
    TestTables,
    BacktestTables,
    HandoffTables {}
