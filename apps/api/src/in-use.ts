import { type Refusal, refuse } from './call.ts';

/** Something that stands against a deletion. */
export interface Reference {
  kind: 'workflow' | 'segment';
  id: string;
  name: string;
}

/** The refusal to delete what others use; says which. */
export const inUse = (what: string, references: readonly Reference[]): Refusal => ({
  ...refuse(
    409,
    'in_use',
    `This ${what} is used by ${references.map(({ kind, name }) => `the ${kind} “${name}”`).join(', ')}`,
  ),
  extra: { references },
});
