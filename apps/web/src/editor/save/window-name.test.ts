import { expect, it } from 'vitest';
import { windowName } from './window-name.ts';

const openPage = (kept: Map<string, string>) => {
  const events = new EventTarget();
  const sessionStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const name = windowName({
    sessionStorage,
    addEventListener: (event, listen) => events.addEventListener(event, listen),
  });
  return { name, tell: (event: string) => events.dispatchEvent(new Event(event)) };
};

it('a window has the name it had before it was reloaded', () => {
  const kept = new Map<string, string>();
  const first = openPage(kept);
  expect(first.name).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  first.tell('pagehide');
  expect(openPage(kept).name).toBe(first.name);
});

it('a window that doubles another has a name of its own, also when the other was left and come back to', () => {
  const kept = new Map<string, string>();
  const first = openPage(kept);
  expect(openPage(new Map(kept)).name).not.toBe(first.name);
  first.tell('pagehide');
  first.tell('pageshow');
  expect(openPage(new Map(kept)).name).not.toBe(first.name);
});
