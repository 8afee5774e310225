import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** The log: JSON lines on standard error; secrets and addresses of people stay out of it. */
export const openLog = (config: Config, part: string): Logger =>
  pino(
    {
      name: `ripen ${part}`,
      level: config.logLevel,
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', 'password', 'secret', 'email'],
        remove: true,
      },
    },
    pino.destination(2),
  );
