export { checkLiquid, type LiquidProblem } from './check-liquid.ts';
export { liquidOf } from './liquid-of.ts';
export { type Placeholder, placeholderAt } from './placeholder-at.ts';
export { type PlacedVariable, variablesOf } from './variables-of.ts';
