import { err, ok, parseZone, type Result } from '@ripen/domain';
import { walkTest } from '@ripen/engine';
import { readSurroundings, type WorkflowRow } from '@ripen/store';
import { longestStory, type WorkflowTest, type WorkflowTestDraft, type TestLine } from '@ripen/workflow';
import { type Call, type Refusal, refuse } from '../../call.ts';
import { showSurroundings } from '../workflows/show-surroundings.ts';

type Asker = Pick<Call<never>, 'services' | 'workspace'>;

/** A test as it was written, with the story that is expected; without one, the draft tells it. */
export const completeTest = async (
  { services, workspace }: Asker,
  { id, draft: document }: WorkflowRow,
  { story, ...test }: WorkflowTestDraft & { story?: TestLine[] | undefined },
): Promise<Result<WorkflowTest, Refusal>> => {
  if (test.lead.timezone && parseZone(test.lead.timezone) === null)
    return err(
      refuse(422, 'timezone_unknown', 'This lead’s time zone isn’t one', [
        { code: 'timezone_unknown', detail: 'isn’t a time zone such as Europe/Paris', pointer: '/lead/timezone' },
      ]),
    );
  if (story !== undefined) return ok({ ...test, story });
  const around = showSurroundings(await readSurroundings(services.db, workspace, id), undefined);
  const walked = walkTest(around, { id, document }, test);
  if (!walked.ok)
    return err(refuse(422, 'draft_invalid', 'The draft can’t be walked; its faults say why', walked.error));
  if (walked.value.length >= longestStory)
    return err(refuse(422, 'story_too_long', `A test tells ${longestStory} lines at most; let it run for fewer days`));
  return ok({ ...test, story: walked.value });
};
