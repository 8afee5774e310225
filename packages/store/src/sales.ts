export { findHandoff } from './questions/handoffs/find-handoff.ts';
export type { HandoffRow } from './questions/handoffs/handoff-row.ts';
export { type HandoffKey, listHandoffs } from './questions/handoffs/list-handoffs.ts';
export { countOutcomes } from './questions/handoffs/count-outcomes.ts';
export { listOutcomes, type OutcomeKey, type OutcomeRow } from './questions/handoffs/list-outcomes.ts';
export { type CalibrationRow, readCalibration } from './questions/handoffs/read-calibration.ts';
export { readPointsBefore } from './questions/handoffs/read-points-before.ts';
export { readHandoffsOf } from './questions/handoffs/read-handoffs-of.ts';
export { readUnpassed } from './questions/handoffs/read-unpassed.ts';
export {
  type FunnelKey,
  type FunnelNumber,
  listFunnelLeads,
} from './questions/stages/list-funnel-leads.ts';
export { type Figures, readFigures } from './questions/stages/read-figures.ts';
export { readFunnel } from './questions/stages/read-funnel.ts';
export { readStaysOf } from './questions/stages/read-stays-of.ts';
export { readMoves, type StayRow } from './questions/stages/read-moves.ts';
export { giveCommands } from './questions/leads/give-commands.ts';
export { listStages } from './questions/setup/list-stages.ts';
export { saveStages, type StageUse } from './questions/setup/save-stages.ts';
export { addColleague } from './questions/members/add-colleague.ts';
export { plantPast, type PlantedPast } from './questions/setup/plant-past.ts';
