import type { FieldType } from '@ripen/domain';

/** Something a condition can be about. `options` are the values it can have, if they are known. */
export interface FieldChoice {
  field: string;
  label: string;
  group: string;
  type: FieldType;
  /** What stands behind the label: the type in a word. */
  about: string;
  unit?: string | undefined;
  options?: readonly { value: string; label: string }[] | undefined;
  /** It may be another value than the known ones. */
  freely?: boolean;
  /** Always has a value, so that nobody needs to ask whether it is known. */
  always?: boolean;
}
