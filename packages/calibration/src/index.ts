export { type Calibration, calibrate } from './calibrate.ts';
export type { ScoredLead, UnpassedLead } from './report/scored-lead.ts';
