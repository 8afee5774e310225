export { RuleBuilder, type RuleBuilderProps } from './rule-builder.tsx';
export { ValueInput, type ValueInputProps } from './value-input.tsx';
