/** How many events of one name a rule looks at, for each lead: the newest of them. */
export const mostEvents = 1_000;
