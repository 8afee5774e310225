import { parseArgs } from 'node:util';
import { parseZone, standardCalendar, standardFields, standardStages, toIso, utc } from '@ripen/domain';
import { simulate, simulationIn, type StoryLine, type SurroundingsTold } from '@ripen/engine';
import { exchangeFile } from '@ripen/store';
import { workflowDocument } from '@ripen/workflow';
import { z } from 'zod';
import { type Command, UsageError, print } from '../command.ts';
import { readJsonFile } from '../read-json-file.ts';
import { aroundOf } from '../tests/around-of.ts';

const time = z.iso.datetime({ offset: true });

const leadFile = z.strictObject({
  externalId: z.string().nullish(),
  email: z.string().nullish(),
  fields: z.record(z.string(), z.json()).default({}),
  tags: z.array(z.string()).default([]),
  timezone: z.string().nullish(),
  stage: z.string().default('raw'),
  consents: z.record(z.string(), z.boolean()).default({}),
  dimensions: z.record(z.string(), z.number()).default({}),
  segments: z.array(z.string()).default([]),
  data: z.record(z.string(), z.json()).default({}),
  from: time.optional(),
  events: z
    .array(z.strictObject({ event: z.string(), properties: z.record(z.string(), z.json()).default({}), at: time }))
    .default([]),
});

/**
 * Walks a lead from a file through a workflow from a file and prints the story; nothing is stored or sent. With an exported
 * file, in what surrounds the workflow there: it tells what the API and the editor tell.
 */
export const simulateCommand: Command = {
  usage: 'simulate WORKFLOW.json LEAD.json [--days N] [--file EXPORT.json]',
  about: 'prints the story of a lead in a workflow; nothing is stored or sent',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { days: { type: 'string', default: '90' }, file: { type: 'string' } },
    });
    const [workflowFile, file, ...more] = positionals;
    const days = Number(values.days);
    if (workflowFile === undefined || file === undefined || more.length > 0)
      throw new UsageError(`Usage: ripen ${simulateCommand.usage}`);
    if (!(days > 0 && days <= 3_650)) throw new UsageError('--days must be a number of days, 3650 at most');
    const document = await readJsonFile(workflowFile, workflowDocument);
    const { from, events, data, ...lead } = await readJsonFile(file, leadFile);
    if (lead.timezone && parseZone(lead.timezone) === null)
      throw new UsageError(`There is no time zone ${lead.timezone}`);
    const first = events.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
    const { id, around } = await readAround(values.file, document.name);
    const workflow = { id, document };
    const simulation = simulationIn(
      { ...around, now: new Date().toISOString() },
      { workflow, lead, events, days, from: from ?? first, data },
    );
    if (!simulation.ok)
      throw new UsageError(
        simulation.error.map(({ node, detail }) => `${workflowFile}: ${node ?? 'workflow'}: ${detail}`).join('\n'),
      );
    const { story } = simulate(simulation.value);
    for (const line of story) print(sayLine(line));
    if (story.length === 0) print(`Nothing happened in ${days} days: the lead didn’t enter.`);
    return 0;
  },
};

const readAround = async (
  path: string | undefined,
  name: string,
): Promise<{ id: string; around: SurroundingsTold }> => {
  if (path === undefined) return { id: noId, around: standardSurroundings };
  const file = await readJsonFile(path, exchangeFile);
  const id = file.workflows.find((one) => one.name === name)?.id ?? noId;
  return { id, around: aroundOf(file, id) };
};

const noId = '00000000-0000-4000-8000-000000000001';

const standardSurroundings: SurroundingsTold = {
  now: '',
  zone: utc,
  calendar: standardCalendar,
  catalogue: { fields: standardFields, events: [], segments: [], stages: standardStages },
  segments: [],
  beside: [],
  past: null,
};

const sayLine = ({ at, node, port, said }: StoryLine): string =>
  [toIso(at), node ?? '', port === null ? said : `${said} → ${port}`].join('\t');
