export { replay, type Replayed } from './replay.ts';
export { simulate, type Simulated, type Simulation } from './simulate.ts';
export type { StoryLine } from './tell-turn.ts';
export { turn } from './turn.ts';
