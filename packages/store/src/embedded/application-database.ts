import { type Client, escapeLiteral } from 'pg';
import type { ConnectionRecord } from './connection-record.ts';

/** Makes the application's role and database where they are missing. The role is no superuser, but may make databases. */
export const ensureDatabase = async (owner: Client, password: string): Promise<void> => {
  const role = await owner.query("select from pg_roles where rolname = 'ripen'");
  if (role.rowCount === 0) await owner.query(`create role ripen login createdb password ${escapeLiteral(password)}`);
  const database = await owner.query("select from pg_database where datname = 'ripen'");
  if (database.rowCount === 0) await owner.query('create database ripen owner ripen');
};

/** The address of the application's database. */
export const databaseUrl = ({ port, password }: ConnectionRecord): string =>
  `postgresql://ripen:${encodeURIComponent(password)}@127.0.0.1:${port}/ripen`;
