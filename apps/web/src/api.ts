import * as attention from './queries/attention.ts';
import * as leads from './queries/leads.ts';
import * as mail from './queries/mail.ts';
import * as rules from './queries/rules.ts';
import * as sales from './queries/sales.ts';
import * as segments from './queries/segments.ts';
import * as setup from './queries/setup.ts';
import * as workflows from './queries/workflows.ts';
import * as workspace from './queries/workspace.ts';

export { client } from './client.ts';

/**
 * Everything the pages ask of the API, as options for `useQuery` and (lists) `useInfiniteQuery`. Keys start with the
 * thing's plural name, so that `invalidateQueries({ queryKey: ['leads'] })` renews all that is known of leads.
 */
export const queries = {
  ...workspace,
  ...workflows,
  ...leads,
  ...rules,
  ...segments,
  ...mail,
  ...setup,
  ...attention,
  ...sales,
};
