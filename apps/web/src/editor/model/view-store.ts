import type { TalliesShape, WorkflowCounts } from '@ripen/contract';
import type { Fault } from '@ripen/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AskedFigure } from '../backtest/asked-figure.ts';
import type { Guide } from '../graph/line-up.ts';
import type { LitPath } from '../live/lit-path.ts';
import type { PickerRequest } from '../picker/picker-request.ts';
import type { Clip } from './clip.ts';

/** What stands at the right of the canvas. */
export type Panel = 'step' | 'flow' | 'runs' | 'travel' | 'backtest' | 'score' | null;

/** Everything the editor shows that isn't part of the document. */
export interface ViewState {
  panel: Panel;
  outline: boolean;
  palette: boolean;
  picker: PickerRequest | null;
  /** A port from which a line is being drawn, and where it may lead. */
  connecting: { from: string; port: string; targets: ReadonlySet<string> } | null;
  /** The end of a line is being dragged somewhere else. */
  reconnecting: boolean;
  /** A kind of step being dragged from the palette, where the pointer is, and what it would drop on. */
  dragging: { kind: string; x: number; y: number; over: DropTarget } | null;
  /** The first steps of branches that are folded up, each into one card. */
  folded: readonly string[];
  /** The lines that show what a dragged step stands in line with. */
  guides: readonly Guide[];
  /** Whether dragged steps keep to the grid. */
  snaps: boolean;
  faults: readonly Fault[];
  counts: WorkflowCounts | null;
  /** The version whose leads are counted; null counts all. */
  counted: number | null;
  /** In how many last days leads passed that are counted, today among them; null counts all. */
  period: number | null;
  /** What a backtest found, which steps and lines show instead of what is. */
  tried: TalliesShape | null;
  /** The figure of it whose leads are listed. */
  figure: AskedFigure | null;
  lit: LitPath | null;
  /** The run being looked at, the step whose leads are listed, and whether those that are parked there. */
  run: string | null;
  runsAt: string | null;
  parkedAt: boolean;
  /** The note that is being written on. */
  writing: string | null;
  clip: Clip | null;
  /** Where the menu of the other mouse button is open. */
  menu: { x: number; y: number } | null;
  dialog: 'publish' | 'shortcuts' | 'start' | 'commands' | 'score-preview' | null;
}

/** Where a dragged kind of step would land: on a line, on an open port, on the canvas, or nowhere. */
export type DropTarget =
  | { on: 'edge'; edge: string }
  | { on: 'port'; from: string; port: string }
  | { on: 'canvas' }
  | { on: 'nothing' };

export type ViewStore = StoreApi<ViewState>;

/** Holds what one editor shows beside its document. */
export const createViewStore = (): ViewStore =>
  createStore<ViewState>(() => ({
    panel: null,
    outline: false,
    palette: true,
    picker: null,
    connecting: null,
    reconnecting: false,
    dragging: null,
    folded: [],
    guides: [],
    snaps: true,
    faults: [],
    counts: null,
    counted: null,
    period: null,
    tried: null,
    figure: null,
    lit: null,
    run: null,
    runsAt: null,
    parkedAt: false,
    writing: null,
    clip: null,
    menu: null,
    dialog: null,
  }));
