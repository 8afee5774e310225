export { replay, type Replayed } from './replay.ts';
export { simulate, type Simulated, type Simulation, type StoryLine } from './simulate.ts';
export { turn } from './turn.ts';
