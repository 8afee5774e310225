import type { Entrance } from '@ripen/api';
import { UsageError } from './command.ts';
import type { Config } from './config.ts';

/** Listens on the port of the configuration before anything else is there. A port that is taken is a UsageError. */
export const listen = async ({ port }: Config, publicUrl: string): Promise<Entrance> => {
  const { openEntrance } = await import('@ripen/api');
  return openEntrance({ port, publicUrl }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new UsageError(
        `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=4401 npm start`,
      );
    throw error;
  });
};
