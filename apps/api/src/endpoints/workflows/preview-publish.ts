import { endpoints, type PublishPreview } from '@ripen/contract';
import { type Instant, toIso, workflowId } from '@ripen/domain';
import { findWorkflow, type InsideStep, readSetting, readVersionsOf, surveyInside } from '@ripen/store';
import { boundOf, compare, fatesOf, type GraphNode, type Setting, type WorkflowDocument } from '@ripen/workflow';
import { handle, notFound, reply } from '../../call.ts';
import { readId } from '../../read-id.ts';

/** Tells what publishing the draft would change, and how many leads wait in which step. */
export const previewPublish = handle(endpoints.previewPublish, async ({ params, workspace, services: { db } }) => {
  const id = readId(workflowId, params.id);
  const row = id === null ? undefined : await findWorkflow(db, workspace, id);
  if (id === null || row === undefined) return notFound();
  const { version, draft } = row;
  const setting = await readSetting(db, workspace);
  const inside = await surveyInside(db, workspace, id);
  const wanted = new Set([...inside.map((step) => step.version), ...(version === null ? [] : [version])]);
  const documents = await readVersionsOf(db, workspace, { workflow: id, versions: [...wanted] });
  const newest = version === null ? undefined : documents.get(version);
  return reply({
    version,
    changes: newest ? compare(newest, draft, setting) : [],
    steps: stepsBetween(inside, documents, { draft, setting }),
    targets: draft.nodes
      .filter((node) => boundOf(node)?.stays === true)
      .map((node) => ({ node: node.id, said: say(node, setting) })),
  });
});

type Steps = PublishPreview['steps'];

const stepsBetween = (
  inside: readonly InsideStep[],
  documents: ReadonlyMap<number, WorkflowDocument>,
  { draft, setting }: { draft: WorkflowDocument; setting: Setting },
): Steps => {
  const fates = new Map([...documents].map(([version, document]) => [version, fatesOf(document, draft)]));
  const sayIn = (document: WorkflowDocument | undefined, id: string): string | null => {
    const node = document?.nodes.find((one) => one.id === id);
    return node ? say(node, setting) : null;
  };
  return inside.map(({ version, node, soonest, latest, ...counts }) => ({
    version,
    node,
    ...counts,
    fate: fates.get(version)?.get(node) ?? 'removed',
    before: sayIn(documents.get(version), node) ?? node,
    after: sayIn(draft, node),
    soonest: isoOf(soonest),
    latest: isoOf(latest),
  }));
};

const say = (node: GraphNode, setting: Setting): string => boundOf(node)?.sentence(setting) ?? node.kind;

const isoOf = (at: Instant | null): string | null => (at === null ? null : toIso(at));
