import { standardFields, standardStages } from '@ripen/domain';
import { type Setting, faultsOf, workflowDocument } from '@ripen/workflow';
import { type Command, UsageError, print } from '../command.ts';
import { readJsonFile } from '../read-json-file.ts';

/** Prints what keeps a workflow from being published; exit code 1 if anything does. */
export const validateCommand: Command = {
  usage: 'validate WORKFLOW.json',
  about: 'prints faults with node and words; exit code 1 if there are any',
  run: async ([file, ...more]) => {
    if (file === undefined || more.length > 0) throw new UsageError(`Usage: ripen ${validateCommand.usage}`);
    const document = await readJsonFile(file, workflowDocument);
    const faults = faultsOf(document, standardSetting).filter(({ code }) => !needsWorkspace.has(code));
    for (const { node, pointer, detail, code } of faults)
      print(`${node ?? 'workflow'}\t${pointer}\t${detail} [${code}]`);
    if (faults.length === 0) print(`${document.name}: ${document.nodes.length} steps, no faults`);
    return faults.length === 0 ? 0 : 1;
  },
};

/** A file alone can’t tell which fields, segments, templates and stages a workspace has: these are checked when it is published there. */
const needsWorkspace = new Set([
  'segment_unknown',
  'template_unknown',
  'field_unknown',
  'rule_field_unknown',
  'stage_unknown',
  'rule_segment_unknown',
  'rule_consent_unknown',
  'rule_model_unknown',
]);

const standardSetting: Setting = {
  catalogue: { fields: standardFields, events: [], segments: [], stages: standardStages },
  templates: [],
};
