/** What a window keeps for itself, and when it is left and come back to. */
export interface KeepingWindow {
  sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  addEventListener: (event: 'pagehide' | 'pageshow', listener: () => void) => void;
}

const key = 'ripen-window';

// The browser makes UUIDs on secure pages only; this one names a window, wherever it is.
const newName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * A UUID that names this window, also after it was reloaded. It is kept only from when a page is left until the next one
 * takes it, as a window that is opened from this one, or doubles it, gets a copy of what is kept.
 */
export const windowName = ({ sessionStorage, addEventListener }: KeepingWindow): string => {
  const name = sessionStorage.getItem(key) ?? newName();
  const take = (): void => sessionStorage.removeItem(key);
  take();
  addEventListener('pagehide', () => sessionStorage.setItem(key, name));
  addEventListener('pageshow', take);
  return name;
};
