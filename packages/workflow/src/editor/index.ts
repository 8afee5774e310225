export { DayPicker } from './day-picker.tsx';
export { type DrawnNode, drawNode } from './draw-node.ts';
export type { FormProps, FormSetting } from './form-props.ts';
export type { NodeEditor } from './node-editor.ts';
export { OptionalRule } from './optional-rule.tsx';
export { problemAt } from './problem-at.ts';
export { editorOf } from '../nodes/editor.ts';
