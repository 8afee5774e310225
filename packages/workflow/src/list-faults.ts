import type { Problem } from '@ripen/domain';
import type { Setting } from './setting.ts';

/** The name of a list, in quotes. */
export const sayList = (id: string, { catalogue: { segments } }: Setting): string => {
  const known = segments.find((segment) => segment.id === id);
  return known ? `the list “${known.name}”` : 'a list';
};

/** What is wrong with a list that a config names: there is none, or it is a segment whose rule alone says who is in it. */
export const listFaults = (id: string, { catalogue: { segments }, lists }: Setting): Problem[] => {
  if (lists === undefined || lists.some((list) => list.id === id)) return [];
  const pointer = '/segment';
  const dynamic = segments.find((segment) => segment.id === id);
  return dynamic
    ? [
        {
          code: 'segment_dynamic',
          detail: `Who is in “${dynamic.name}” is decided by its rule; choose a list that leads are put on`,
          pointer,
        },
      ]
    : [{ code: 'segment_unknown', detail: 'This list doesn’t exist; choose another', pointer }];
};
