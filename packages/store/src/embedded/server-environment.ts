/** The environment of PostgreSQL's programs: nothing of ours leaks in, and their messages are in English. */
export const serverEnvironment: Readonly<Record<string, string>> = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
