export { EditorPage } from './page/editor-page.tsx';
