export { createTest } from './create-test.ts';
export { deleteTest } from './delete-test.ts';
export { findTest } from './find-test.ts';
export { listTests } from './list-tests.ts';
export { saveTest } from './save-test.ts';
export type { TestRow } from './test-row.ts';
