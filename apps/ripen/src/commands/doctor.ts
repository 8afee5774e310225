import { openBell } from '@ripen/bell';
import { countTrouble } from '@ripen/store';
import { type Command, print } from '../command.ts';
import type { Config } from '../config.ts';
import { type OpenStore, openStore } from '../open-store.ts';
import { readSecret } from '../secret.ts';

interface Finding {
  well: boolean;
  said: string;
}

/** Says in words what is wrong with this installation; exit code 1 if anything is. */
export const doctorCommand: Command = {
  usage: 'doctor',
  about: 'says in words what is wrong with this installation',
  run: async (_args, config) => {
    const findings = [...about(config), ...(await aboutDatabase(config))];
    for (const { well, said } of findings) print(`${well ? 'well ' : 'WRONG'}  ${said}`);
    return findings.every(({ well }) => well) ? 0 : 1;
  },
};

const about = (config: Config): Finding[] => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const secret = readSecret(config);
  return [
    {
      well: major > 20 || (major === 20 && minor >= 19),
      said: `Node ${process.versions.node} (20.19 or newer is needed)`,
    },
    { well: secret.ok, said: secret.ok ? 'There is a secret' : secret.error.detail },
    {
      well: true,
      said:
        config.smtpUrl === null
          ? 'Mail goes to the built-in mailbox (SMTP_URL isn’t set)'
          : 'Mail goes out through SMTP_URL',
    },
  ];
};

const aboutDatabase = async (config: Config): Promise<Finding[]> => {
  try {
    const store = await openStore(config, { own: false, name: 'ripen doctor', max: 2, log: () => undefined });
    try {
      return [
        {
          well: true,
          said: `The database answers and is up to date (${store.embedded ? `embedded, in ${config.data}` : 'DATABASE_URL'})`,
        },
        await aboutBell(config, store),
        ...(await aboutWork(store)),
      ];
    } finally {
      await store.close();
    }
  } catch (error) {
    return [{ well: false, said: error instanceof Error ? error.message : String(error) }];
  }
};

const aboutBell = async (config: Config, { url }: OpenStore): Promise<Finding> => {
  const where = config.redisUrl === null ? 'on PostgreSQL' : 'on Redis';
  try {
    const bell = await openBell({ redisUrl: config.redisUrl ?? undefined, databaseUrl: url, log: () => undefined });
    const well = await bell.isReachable();
    await bell.close();
    return {
      well,
      said: well
        ? `The bell can be rung (${where})`
        : `The bell can’t be reached (${where}); work goes on by the reconciler, later than it should`,
    };
  } catch (error) {
    return {
      well: false,
      said: `The bell can’t be used (${where}): ${error instanceof Error ? error.message : String(error)}`,
    };
  }
};

const aboutWork = async ({ db }: OpenStore): Promise<Finding[]> => {
  const { late, parked, signals } = await countTrouble(db);
  return [
    {
      well: late === 0,
      said: late === 0 ? 'No run is late' : `${late} runs are late by more than a minute; is a worker running?`,
    },
    { well: parked === 0, said: parked === 0 ? 'No run is parked' : `${parked} runs are parked and wait for a person` },
    {
      well: signals === 0,
      said: signals === 0 ? 'No signal is parked' : `${signals} signals are parked with a reason (table parked_signal)`,
    },
  ];
};
