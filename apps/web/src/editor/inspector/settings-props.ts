import type { Problem } from '@ripen/domain';
import type { Settings } from '@ripen/workflow';

/** What the parts of a workflow's settings are given; `problems` have pointers below the settings. */
export interface SettingsProps {
  settings: Settings;
  onChange: (settings: Settings) => void;
  problems: readonly Problem[];
  readOnly: boolean;
}
