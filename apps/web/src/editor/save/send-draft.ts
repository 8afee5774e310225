import { ProblemError } from '@ripen/client';
import type { WorkflowDocument } from '@ripen/workflow';
import { client } from '../../api.ts';
import { problemWords } from '../../words/problem-words.ts';
import type { Sent } from './save-state.ts';

const passes = new Set([401, 408, 425, 429]);

const outdated = (error: ProblemError): boolean => error.status === 412 || error.code === 'version_conflict';

const failed = async (id: string, error: unknown): Promise<Sent> => {
  if (!(error instanceof ProblemError)) return { came: 'unreachable', words: problemWords(error) };
  if (outdated(error)) return { came: 'conflict', theirs: (await client.getWorkflow({ params: { id } })).body };
  if (error.status >= 500 || passes.has(error.status)) return { came: 'unreachable', words: problemWords(error) };
  return { came: 'refused', words: problemWords(error) };
};

/** Sends a draft to the server as the successor of a revision, and says what came of it; never throws. */
export const sendDraft =
  (id: string) =>
  async (document: WorkflowDocument, revision: number): Promise<Sent> => {
    try {
      return {
        came: 'saved',
        workflow: (await client.saveWorkflow({ params: { id }, body: document, revision })).body,
      };
    } catch (error) {
      return failed(id, error).catch((again: unknown): Sent => ({ came: 'unreachable', words: problemWords(again) }));
    }
  };
