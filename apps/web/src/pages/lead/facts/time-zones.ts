let known: string[] | undefined;

/** All time zones that this browser knows, by their IANA names. */
export const timeZones = (): string[] => {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return known;
};
