export { checkLiquid, type LiquidProblem } from './check-liquid.ts';
export { liquidOf } from './liquid-of.ts';
