import type { Json } from '@ripen/domain';

/** Where messages go, without the values of its headers. */
export interface ProviderRow {
  name: string;
  url: string;
  headers: string[];
  body: Json;
  repeatable: boolean;
}
