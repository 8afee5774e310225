import {
  type Calendar,
  type Field,
  instant,
  type Stage,
  standardCalendar,
  type Team,
  type WorkspaceId,
} from '@ripen/domain';
import type { Setting, WorkflowKind } from '@ripen/workflow';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../tables.ts';

/**
 * What a workspace has that rules and workflows refer to: fields and stages in their order, names of events and consents, products, segments and which of them are lists,
 * templates, workflows, members, teams, its calendar and its provider of messages, and the time. Served by the primary keys of these tables, one statement; locks nothing.
 */
export const readSetting = async (db: Kysely<Database>, workspace: WorkspaceId): Promise<Setting> => {
  const { rows } = await sql<Row>`
    select
      (select json_agg(json_strip_nulls(json_build_object('name', name, 'label', label, 'type', type, 'group', "group",
         'unit', unit, 'options', options)) order by position, name) from field where workspace_id = ${workspace}) as fields,
      (select json_agg(jsonb_build_object('name', name, 'label', label) || terms order by position) from stage where workspace_id = ${workspace}) as stages,
      (select json_agg(name order by name) from event_name where workspace_id = ${workspace}) as events,
      (select json_agg(name) from (select name from consent_name where workspace_id = ${workspace} order by name limit 1000) named) as consents,
      (select json_agg(json_build_object('id', id, 'name', name) order by name, id) from segment where workspace_id = ${workspace}) as segments,
      (select json_agg(json_build_object('id', id, 'name', name) order by name, id) from segment where workspace_id = ${workspace} and rule is null) as lists,
      (select json_agg(json_build_object('id', id, 'name', name) order by name, id) from template where workspace_id = ${workspace}) as templates,
      (select json_agg(json_build_object('id', id, 'name', name, 'kind', kind, 'live', status = 'live') order by name, id)
       from workflow where workspace_id = ${workspace} and status <> 'archived') as workflows,
      (select json_agg(distinct substr(step -> 'config' ->> 'dimension', 10)) from workflow, jsonb_array_elements(draft -> 'nodes') step
       where workspace_id = ${workspace} and kind = 'scoring' and status <> 'archived' and step ->> 'kind' = 'points'
         and step -> 'config' ->> 'dimension' ~ '^interest:.') as products,
      (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
       from member m join auth."user" p on p.id = m.user_id where m.workspace_id = ${workspace}) as members,
      (select json_agg(json_strip_nulls(json_build_object('name', name, 'members', members, 'head', head)) order by position) from team where workspace_id = ${workspace}) as teams,
      (select calendar from calendar where workspace_id = ${workspace}) as calendar,
      (select name from message_provider where workspace_id = ${workspace}) as provider,
      (extract(epoch from clock_timestamp()) * 1000)::float8 as now
  `.execute(db);
  const [row] = rows;
  return {
    catalogue: {
      fields: row?.fields ?? [],
      stages: row?.stages ?? [],
      events: row?.events ?? [],
      segments: row?.segments ?? [],
      consents: row?.consents ?? [],
      products: row?.products ?? [],
      models: (row?.workflows ?? []).flatMap(({ id, name, kind }) => (kind === 'scoring' ? [{ id, name }] : [])),
    },
    templates: row?.templates ?? [],
    workflows: row?.workflows ?? [],
    members: row?.members ?? [],
    teams: row?.teams ?? [],
    lists: row?.lists ?? [],
    calendar: row?.calendar ?? standardCalendar,
    provider: row?.provider ?? null,
    now: instant(Math.floor(row?.now ?? 0)),
  };
};

interface Named {
  id: string;
  name: string;
}

interface Row {
  fields: Field[] | null;
  stages: Stage[] | null;
  events: string[] | null;
  consents: string[] | null;
  segments: Named[] | null;
  lists: Named[] | null;
  templates: Named[] | null;
  workflows: (Named & { kind: WorkflowKind; live: boolean })[] | null;
  products: string[] | null;
  members: Named[] | null;
  teams: Team[] | null;
  calendar: Calendar | null;
  provider: string | null;
  now: number;
}
