import type { Definitions } from '@ripen/workflow';

/** Names of all events that something in these definitions hears or counts: any other changes nothing. */
export const heardNames = ({ byEvent, awaited, counts }: Definitions): string[] => [
  ...new Set([...byEvent.keys(), ...awaited, ...counts]),
];
