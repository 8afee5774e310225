export { type Bell, type Chore, chores } from './bell.ts';
export { type BellOptions, openBell } from './open-bell.ts';
