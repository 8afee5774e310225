export { FlowDrawing } from './drawing/flow-drawing.tsx';
export { SideBySide } from './drawing/side-by-side.tsx';
export { arrange } from './graph/arrange.ts';
export { EditorPage } from './page/editor-page.tsx';
export { ChangeList } from './publish/change-list.tsx';
export { documentOf } from './save/document-of.ts';
export { keepForEditor } from './save/handed-over.ts';
