import { createClient } from '@ripen/client';
import { createKey, revokeKey } from '@ripen/store';
import { findWorkspace } from '../find-workspace.ts';
import type { Product } from '../open-product.ts';
import type { SalesDoors } from './seed-sales.ts';

/** Opens the doors that any program uses, with a key of our own that is revoked when they are closed. */
export const openDoors = async (product: Product): Promise<SalesDoors & { close: () => Promise<void> }> => {
  const workspace = await findWorkspace(product.store, undefined);
  if (workspace === null || product.api === null)
    throw new Error('there is no workspace to fill, or no API to fill it by');
  const { db } = product.services;
  const { id, secret } = await createKey(db, workspace, { name: 'sample', scopes: ['manage'] });
  const { url } = product.api;
  const ingest = async (batch: object[]): Promise<void> => {
    const headers = {
      authorization: `Basic ${Buffer.from(`${secret}:`).toString('base64')}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${url}/v1/batch`, { method: 'POST', headers, body: JSON.stringify({ batch }) });
    if (!response.ok) throw new Error(`the sample wasn’t taken in: ${response.status} ${await response.text()}`);
  };
  return {
    db,
    workspace,
    client: createClient({ url, key: secret }),
    ingest,
    now: () => new Date(),
    close: async () => void (await revokeKey(db, workspace, id)),
  };
};
