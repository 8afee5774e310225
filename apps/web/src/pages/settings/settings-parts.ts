/** The parts of the settings, in order. */
export const settingsParts = [
  'workspace',
  'fields',
  'stages',
  'hours',
  'messages',
  'pace',
  'keys',
  'members',
  'appearance',
] as const;
export type SettingsPart = (typeof settingsParts)[number];
