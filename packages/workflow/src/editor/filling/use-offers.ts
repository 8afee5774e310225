import type * as Liquid from '@ripen/liquid';
import { type KeyboardEvent, useState } from 'react';
import { type Fillable, fillableLike } from './fillable.ts';
import { type TextField, textFieldOf, typeInto } from './text-field.ts';

/** What is offered at the caret of a field: `look` again after typing, `follow` after the caret moved. */
export interface Offers {
  offered: readonly Fillable[];
  chosen: number;
  look: (field: TextField | null) => void;
  follow: (field: TextField | null) => void;
  press: (event: KeyboardEvent) => void;
  take: (field: TextField | null, one: Fillable) => void;
  close: () => void;
}

const none: readonly Fillable[] = [];

/** Offers what can be filled in while a name in braces is typed. Arrows choose, Enter and Tab take, Escape closes until the next key. */
export const useOffers = (liquid: typeof Liquid | null, fillable: readonly Fillable[]): Offers => {
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);
  const offered = typed === null ? none : fillableLike(fillable, typed);

  const placeIn = (field: TextField | null): Liquid.Placeholder | null =>
    liquid && field && field.selectionStart === field.selectionEnd
      ? liquid.placeholderAt(field.value, field.selectionStart ?? 0)
      : null;
  const close = (): void => setTyped(null);
  const look = (field: TextField | null): void => {
    setTyped(placeIn(field)?.typed ?? null);
    setChosen(0);
  };
  const follow = (field: TextField | null): void => {
    if (typed !== null && placeIn(field)?.typed !== typed) look(field);
  };
  const take = (field: TextField | null, { name }: Fillable): void => {
    const place = placeIn(field);
    if (!field || !place) return;
    typeInto(field, place, place.closed ? ` ${name} ` : ` ${name} }}`);
    close();
  };
  const press = (event: KeyboardEvent): void => {
    const one = offered[chosen];
    if (!one || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      ArrowDown: () => setChosen((chosen + 1) % offered.length),
      ArrowUp: () => setChosen((chosen + offered.length - 1) % offered.length),
      Enter: () => take(textFieldOf(event.target), one),
      ...(event.shiftKey ? {} : { Tab: () => take(textFieldOf(event.target), one) }),
      Escape: close,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  return { offered, chosen, look, follow, press, take, close };
};
