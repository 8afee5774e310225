/** Asks the reader for a step: a new one of some kind or, where a line can lead, one that stands already. */
export interface PickerRequest {
  title: string;
  /** Where to show it, in pixels of the window. */
  x: number;
  y: number;
  kinds: readonly string[];
  targets: readonly string[];
  onKind: (kind: string) => void;
  onTarget: (node: string) => void;
}
