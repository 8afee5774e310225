import { expect, it } from 'vitest';
import { keepView } from './kept-view.ts';
import { createViewStore } from './view-store.ts';

const storage = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  };
};

it('what is collapsed in a workflow is so again when it is opened anew, and in no other', () => {
  const browser = storage();
  const before = createViewStore();
  keepView(before, browser, 'one');
  before.setState({ folded: ['n4'], snaps: false });
  const [again, other] = [createViewStore(), createViewStore()];
  keepView(again, browser, 'one');
  keepView(other, browser, 'two');
  expect([again.getState().folded, again.getState().snaps]).toEqual([['n4'], false]);
  expect([other.getState().folded, other.getState().snaps]).toEqual([[], false]);
  again.setState({ folded: [] });
  expect([...browser.kept.keys()]).toEqual(['ripen-grid']);
});

it('a storage that nobody may use, or that holds nonsense, changes nothing', () => {
  const refuses = (): never => {
    throw new Error('forbidden');
  };
  const view = createViewStore();
  keepView(view, { getItem: refuses, setItem: refuses, removeItem: refuses }, 'one');
  view.setState({ folded: ['n1'] });
  expect(view.getState().folded).toEqual(['n1']);
  const nonsense = createViewStore();
  keepView(nonsense, { ...storage(), getItem: () => '{"a":' }, 'one');
  expect([nonsense.getState().folded, nonsense.getState().snaps]).toEqual([[], true]);
});
