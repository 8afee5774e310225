export { previewScore, type ScorePreviewed } from './scoring/preview-score.ts';
export { replay, type Replayed } from './replay.ts';
export { simulate } from './simulate.ts';
export { type InventedLead, type SimulationWanted, simulationIn, type SurroundingsTold } from './simulation-in.ts';
export type { AskedOnTheWay, LeadAt, Simulated, Simulation } from './simulation.ts';
export type { StoryLine } from './tell-turn.ts';
export { turn } from './turn.ts';
