/** Whether JSON Logic counts a value as true: as JavaScript does, but an empty list is false. */
export const truthy = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : Boolean(value));
