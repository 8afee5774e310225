import type { Change } from './compare/change.ts';
import { compareLines } from './compare/compare-lines.ts';
import { compareScore } from './compare/compare-score.ts';
import { compareSettings } from './compare/compare-settings.ts';
import { compareSteps } from './compare/compare-steps.ts';
import type { WorkflowDocument } from './document.ts';
import type { Setting } from './setting.ts';

/**
 * What changed from one document to another, in words: its name, how leads come in and what ends their runs, how points
 * become a score, its steps and its lines. Places on the canvas, the direction of drawing and notes are no change.
 */
export const compare = (before: WorkflowDocument, after: WorkflowDocument, setting: Setting): Change[] => [
  ...(before.name === after.name
    ? []
    : [{ what: 'changed' as const, node: null, said: `The name becomes “${after.name}”` }]),
  ...compareSettings(before.settings, after.settings, setting.catalogue),
  ...compareScore(before.settings.score, after.settings.score),
  ...compareSteps(before, after, setting),
  ...compareLines(before, after, setting),
];
