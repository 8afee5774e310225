import { useHotkeys } from '@mantine/hooks';

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-handoff]')];

const chosen = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-handoff]') ?? null;

const asking = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

const go = (steps: 1 | -1): void => {
  const all = cards();
  const at = all.findIndex((card) => card === chosen());
  const next = at < 0 ? (steps > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + steps));
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: 'nearest' });
};

/** Keys of the sales page: j and k go down and up the cards, a and r answer the one that has the focus; in a dialog they do nothing. */
export const useSalesKeys = (enabled: boolean, onKey: (id: string, key: 'accept' | 'reject') => void): void => {
  const answer = (key: 'accept' | 'reject') => {
    const id = chosen()?.dataset.handoff;
    if (enabled && !asking() && id !== undefined) onKey(id, key);
  };
  useHotkeys([
    ['j', () => enabled && !asking() && go(1)],
    ['k', () => enabled && !asking() && go(-1)],
    ['a', () => answer('accept')],
    ['r', () => answer('reject')],
  ]);
};
