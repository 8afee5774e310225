import type { Answered, Asked, Endpoints } from '@ripen/contract';
import type { Json } from '@ripen/domain';
import { freshKey } from '../fresh-key.ts';

/** A provider as it is stored, without its secrets; null while there is none. */
export type Provider = Answered<Endpoints['getProvider']>['provider'];
type Stored = NonNullable<Provider>;
type Sent = Asked<Endpoints['saveProvider']>['body'];

/** A header under edit. The value of a known one isn't shown: while `value` is empty it stays as it is. */
export interface HeaderRow {
  key: string;
  known: boolean;
  name: string;
  value: string;
}

/** A provider under edit; `body` is the text of the JSON that is sent to it. */
export interface ProviderDraft {
  name: string;
  url: string;
  headers: readonly HeaderRow[];
  body: string;
  repeatable: boolean;
}

/** What stands in the form while there is no provider. */
export const blankProvider: Stored = {
  name: '',
  url: '',
  headers: [],
  body: { to: '{{ to }}', text: '{{ text }}' },
  repeatable: false,
};

/** A stored provider as it is edited. */
export const draftOf = ({ headers, body, ...rest }: Stored): ProviderDraft => ({
  ...rest,
  headers: headers.map((name) => ({ key: freshKey(), known: true, name, value: '' })),
  body: JSON.stringify(body, null, 2),
});

const readBody = (text: string): Json | undefined => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
};

const filled = ({ headers }: ProviderDraft): HeaderRow[] =>
  headers.map((row) => ({ ...row, name: row.name.trim() })).filter(({ name, value }) => name !== '' || value !== '');

const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const faultOfHeader = (name: string, names: readonly string[]): string | null => {
  if (name === '') return 'Give the header a name';
  if (!headerName.test(name)) return 'A header’s name has letters, digits and dashes, and no spaces';
  return names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1 ? 'Is there twice' : null;
};

/** What can be told of a draft before it is sent: the key of a header or `body`, and words. */
export const faultsOf = (draft: ProviderDraft): ReadonlyMap<string, string> => {
  const rows = filled(draft);
  const names = rows.map(({ name }) => name);
  const faults = rows.flatMap(({ key, name }) => {
    const words = faultOfHeader(name, names);
    return words === null ? [] : [[key, words] as const];
  });
  const unread = readBody(draft.body) === undefined;
  return new Map(unread ? [...faults, ['body', 'This isn’t JSON: look for a missing quote, comma or brace']] : faults);
};

/** A draft as it is sent; rows without a name and a value aren't. A known header whose value wasn't typed anew keeps it. */
export const sentOf = (draft: ProviderDraft): Sent => ({
  name: draft.name,
  url: draft.url.trim(),
  headers: Object.fromEntries(
    filled(draft).map(({ known, name, value }) => [name, known && value === '' ? null : value]),
  ),
  body: readBody(draft.body) ?? null,
  repeatable: draft.repeatable,
});
