import { Popover, VisuallyHidden } from '@mantine/core';
import {
  type HTMLAttributes,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useId,
  useMemo,
  useRef,
} from 'react';
import type { Fillable } from './fillable.ts';
import { OfferList, optionId } from './offer-list.tsx';
import { RemarkLines } from './remark-lines.tsx';
import { type Remark, remarksOn } from './remarks-on.ts';
import { type TextField, textFieldOf, typeInto } from './text-field.ts';
import { useLiquid } from './use-liquid.ts';
import { type Offers, useOffers } from './use-offers.ts';

/** What a field says of its list while there is one. */
type Aria = Pick<
  HTMLAttributes<HTMLElement>,
  'role' | 'aria-expanded' | 'aria-controls' | 'aria-autocomplete' | 'aria-haspopup' | 'aria-activedescendant'
>;

interface Props {
  /** The text that the field holds. */
  text: string;
  /** What there is; empty while that isn’t known yet, and nothing is said then. */
  fillable: readonly Fillable[];
  /** Whether what may be empty is worth a word, as it is in what people read. */
  hints?: boolean;
  /** The one field, which is given what it says of its list. */
  children: (aria: Aria) => ReactNode;
}

const ariaOf = (list: string, { offered, chosen }: Offers): Aria =>
  offered.length === 0
    ? {}
    : {
        role: 'combobox',
        'aria-expanded': true,
        'aria-controls': list,
        'aria-autocomplete': 'list',
        'aria-haspopup': 'listbox',
        'aria-activedescendant': optionId(list, chosen),
      };

const counted = (count: number): string =>
  count === 0 ? '' : `${count} can be filled in. Arrows choose, Enter takes, Escape closes.`;

/** Around a field whose words may be filled in: offers them where braces are opened, and says what is amiss with those that stand. */
export const FilledIn = ({ text, fillable, hints = true, children }: Props): ReactNode => {
  const liquid = useLiquid();
  const offers = useOffers(liquid, fillable);
  const list = useId();
  const around = useRef<HTMLDivElement>(null);
  const field = (): TextField | null => textFieldOf(around.current?.querySelector('input, textarea') ?? null);
  const typed = useEffectEvent(() => (document.activeElement === field() ? offers.look(field()) : undefined));
  // Whoever typed before the language was here gets the offers late, not never.
  useEffect(() => (liquid ? typed() : undefined), [liquid]);
  const settled = useDeferredValue(text);
  const remarks = useMemo(
    () =>
      (liquid && fillable.length > 0 ? remarksOn(liquid.variablesOf(settled), fillable) : []).filter(
        ({ about }) => hints || about !== 'empty',
      ),
    [liquid, settled, fillable, hints],
  );
  const mend = (remark: Remark, words: string): void => {
    const into = field();
    if (!into || into.value !== settled) return;
    typeInto(into, remark, words);
    const fallback = words.indexOf('"');
    if (fallback >= 0) into.setSelectionRange(remark.from + fallback + 1, remark.from + words.length - 1);
  };
  return (
    <div>
      <Popover
        opened={offers.offered.length > 0}
        position="bottom-start"
        width="target"
        trapFocus={false}
        withRoles={false}
        closeOnEscape={false}
        onDismiss={offers.close}
        offset={4}
        shadow="md"
      >
        <Popover.Target>
          <div
            ref={around}
            role="presentation"
            onKeyDownCapture={offers.press}
            onInput={({ target }) => offers.look(textFieldOf(target))}
            onSelect={({ target }) => offers.follow(textFieldOf(target))}
            onBlur={offers.close}
          >
            {children(ariaOf(list, offers))}
          </div>
        </Popover.Target>
        <Popover.Dropdown p={4}>
          <OfferList
            id={list}
            offered={offers.offered}
            chosen={offers.chosen}
            onTake={(one) => offers.take(field(), one)}
          />
        </Popover.Dropdown>
      </Popover>
      <VisuallyHidden role="status">{counted(offers.offered.length)}</VisuallyHidden>
      <RemarkLines remarks={remarks} onMend={mend} />
    </div>
  );
};
