import { endpoint } from '../../endpoint.ts';
import { nothing } from '../../shapes/common.ts';
import { outcomeImport, outcomesImported } from '../../shapes/outcome.ts';

/** Records outcomes from a CSV file: all of them, or, with what is wrong in which line, none. */
export const importOutcomes = endpoint({
  name: 'importOutcomes',
  method: 'post',
  path: '/api/outcomes/import',
  about: 'Records outcomes from a CSV file: all of them, or, with what is wrong in which line, none.',
  access: 'manage',
  params: nothing,
  query: nothing,
  body: outcomeImport,
  output: outcomesImported,
  status: 201,
  creates: true,
  bodyBytes: 6_000_000,
  problems: ['import_unreadable', 'import_columns', 'import_rows'],
});
