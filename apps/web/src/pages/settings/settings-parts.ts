/** The parts of the settings, in order. */
export const settingsParts = [
  'workspace',
  'fields',
  'stages',
  'hours',
  'messages',
  'webhooks',
  'pace',
  'keys',
  'members',
  'teams',
  'appearance',
] as const;
export type SettingsPart = (typeof settingsParts)[number];
