import { Client } from 'pg';

/** Asks a database one thing over a connection of its own; gives the rows, and a server that goes away meanwhile as a rejection. */
export const ask = async <Row extends object>(url: string, text: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  // A server that is being stopped may end the connection between two of our steps: the next one rejects and says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};
