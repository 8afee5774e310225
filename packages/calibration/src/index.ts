export { type Calibration, calibrate } from './calibrate.ts';
export type { ScoredLead } from './report/scored-lead.ts';
