import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import type { Database } from '../src/index.ts';

/** A door to the tables that remembers what was asked through it. */
export interface Watched {
  db: Kysely<Database>;
  /** The indexes that PostgreSQL would use for what `asked` asks, were there too many rows to read them all. */
  indexesOf: (asked: () => Promise<unknown>) => Promise<Set<string>>;
}

interface Plan {
  'Index Name'?: string;
  Plans?: Plan[];
}

const named = (plan: Plan): string[] => [
  ...(plan['Index Name'] ? [plan['Index Name']] : []),
  ...(plan.Plans ?? []).flatMap(named),
];

/** Opens one over a pool. */
export const watch = (pool: Pool): Watched => {
  let statements: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query: { sql, parameters } }) => {
      statements.push({ sql, parameters });
    },
  });
  const indexesOf = async (asked: () => Promise<unknown>): Promise<Set<string>> => {
    statements = [];
    await asked();
    const client = await pool.connect();
    try {
      await client.query('set enable_seqscan = off');
      const indexes = new Set<string>();
      for (const { sql, parameters } of statements) {
        if (/^(begin|start|commit|rollback|set)/.test(sql)) continue;
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${sql}`, [
          ...parameters,
        ]);
        for (const { Plan: plan } of rows[0]?.['QUERY PLAN'] ?? []) for (const name of named(plan)) indexes.add(name);
      }
      return indexes;
    } finally {
      client.release(true);
    }
  };
  return { db, indexesOf };
};
