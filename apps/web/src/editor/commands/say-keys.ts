const apple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

const words: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
  Delete: 'Delete',
};

/** A shortcut as people read it: "Ctrl Shift Z". */
export const sayKeys = (keys: string): string => {
  if (keys === 'shift+?') return '?';
  const mod = apple() ? '⌘' : 'Ctrl';
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? mod : (words[key] ?? key)))
    .join(' ');
};
