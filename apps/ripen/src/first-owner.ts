import { ensureOwner, type Owner, type Services } from '@ripen/api';
import { waitForDatabase } from './wait-for-database.ts';

/** The owner of this installation, made if there is none; a database that goes away meanwhile is waited for. */
export const firstOwner = (services: Services): Promise<Owner> =>
  waitForDatabase(
    () => ensureOwner(services),
    (line) => services.log.warn(line),
  );
