import { parseArgs } from 'node:util';
import {
  type Lead,
  type LeadEvent,
  type WorkflowId,
  instant,
  parseInstant,
  parseZone,
  toIso,
  utc,
  workspaceId,
  leadId,
} from '@ripen/domain';
import { simulate, type StoryLine } from '@ripen/engine';
import { compileWorkflow, faultsOf, workflowDocument } from '@ripen/workflow';
import { standardFields, standardStages } from '@ripen/domain';
import { z } from 'zod';
import { type Command, UsageError, print } from '../command.ts';
import { readJsonFile } from '../read-json-file.ts';

const time = z.string().transform((text, context) => {
  const read = parseInstant(text);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: read.error });
  return z.NEVER;
});

const leadFile = z.strictObject({
  externalId: z.string().nullish(),
  email: z.string().nullish(),
  fields: z.record(z.string(), z.json()).default({}),
  tags: z.array(z.string()).default([]),
  timezone: z.string().nullish(),
  stage: z.string().default('raw'),
  data: z.record(z.string(), z.json()).default({}),
  from: time.optional(),
  events: z
    .array(z.strictObject({ event: z.string(), properties: z.record(z.string(), z.json()).default({}), at: time }))
    .default([]),
});
type LeadFile = z.infer<typeof leadFile>;

/** Walks a lead from a file through a workflow from a file and prints the story; nothing is stored or sent. */
export const simulateCommand: Command = {
  usage: 'simulate WORKFLOW.json LEAD.json [--days N]',
  about: 'prints the story of a lead in a workflow; nothing is stored or sent',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { days: { type: 'string', default: '90' } },
    });
    const [workflowFile, file, ...more] = positionals;
    const days = Number(values.days);
    if (workflowFile === undefined || file === undefined || more.length > 0)
      throw new UsageError(`Usage: ripen ${simulateCommand.usage}`);
    if (!(days > 0 && days <= 3_650)) throw new UsageError('--days must be a number of days, 3650 at most');
    const workflow = await readWorkflow(workflowFile);
    const lead = await readJsonFile(file, leadFile);
    const from = lead.from ?? lead.events.map(({ at }) => at).toSorted((a, b) => a - b)[0] ?? instant(Date.now());
    const { story } = simulate({
      workflow,
      lead: leadOf(lead),
      events: lead.events.map(eventOf),
      from,
      days,
      zone: utc,
      data: lead.data,
    });
    for (const line of story) print(sayLine(line));
    if (story.length === 0) print(`Nothing happened in ${days} days: the lead didn’t enter.`);
    return 0;
  },
};

const readWorkflow = async (file: string) => {
  const document = await readJsonFile(file, workflowDocument);
  const setting = {
    catalogue: { fields: standardFields, events: [], segments: [], stages: standardStages },
    templates: [],
  };
  const broken = faultsOf(document, setting).filter(
    ({ code }) => code.startsWith('graph_') || code.startsWith('property_'),
  );
  if (broken.length > 0)
    throw new UsageError(broken.map(({ node, detail }) => `${file}: ${node ?? 'workflow'}: ${detail}`).join('\n'));
  return compileWorkflow({
    id: '00000000-0000-4000-8000-000000000001' as WorkflowId,
    version: 1,
    status: 'live',
    document,
  });
};

const leadOf = (file: LeadFile): Lead => {
  if (file.timezone && parseZone(file.timezone) === null)
    throw new UsageError(`There is no time zone ${file.timezone}`);
  return {
    id: leadId.parse('00000000-0000-4000-8000-000000000002'),
    workspace: workspaceId.parse('00000000-0000-4000-8000-000000000003'),
    externalId: file.externalId ?? null,
    email: file.email ?? null,
    fields: file.fields,
    fieldTimes: {},
    tags: file.tags,
    timezone: file.timezone ?? null,
    stage: file.stage,
    dimensions: {},
    createdAt: instant(0),
  };
};

const eventOf = ({ event, properties, at }: LeadFile['events'][number], index: number): LeadEvent => ({
  id: `event-${index}`,
  name: event,
  properties,
  occurredAt: at,
  receivedAt: at,
});

const sayLine = ({ at, node, port, said }: StoryLine): string =>
  [toIso(at), node ?? '', port === null ? said : `${said} → ${port}`].join('\t');
