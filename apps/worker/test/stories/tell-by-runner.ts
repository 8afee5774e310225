import { type Instant, instant, type Signal } from '@ripen/domain';
import { changeWorkflow } from './change-workflow.ts';
import { makeWorld } from './make-world.ts';
import { carryOut, give, look, lookAndDeliver, passTime, type Play, type Stage } from './play.ts';
import { readTold } from './read-told.ts';
import { leadIdOf, type Story, storyWorkspace, type StoryTurn } from './story.ts';
import type { Told } from './told.ts';

/**
 * `as written`: the runner looks when the story has a turn, and effects settle when it says so. `on time`: it looks
 * whenever something comes or falls due, and effects are delivered at once, as a simulation takes it.
 */
export type Pace = 'as written' | 'on time';

/** A story told by the runner, and the turns as they were given, the ids of handoffs filled in. */
export interface ToldByRunner {
  told: Told;
  given: readonly StoryTurn[];
}

/** Lets the database's runner tell a story in a workspace of its own. */
export const tellByRunner = async (stage: Stage, story: Story, pace: Pace): Promise<ToldByRunner> => {
  const [first] = story.turns;
  if (!first) throw new Error(`${story.file} has no turns`);
  await stage.setClock(first.at);
  const play: Play = { ...stage, workspace: await makeWorld(stage.db, story), lead: leadIdOf(story) };
  const given: StoryTurn[] = [];
  for (const written of story.turns) {
    const came = cameAt(written);
    if (pace === 'on time') await passTime(play, instant(came - 1));
    await play.setClock(came);
    await changeWorkflow(play.db, play.workspace, { story, turn: written });
    const turn = { ...written, signals: await fillIn(play, written.signals) };
    given.push(turn);
    await give(play, ofWorkspace(play, turn.signals));
    if (pace === 'on time') await lookAndDeliver(play);
    else await goOn(play, turn);
  }
  if (pace === 'on time') await passTime(play, given.at(-1)?.at ?? first.at);
  return { told: await readTold(play.db, play.workspace), given };
};

const goOn = async (play: Play, { at, settle: state }: StoryTurn): Promise<void> => {
  await play.setClock(at);
  if (state !== null) await carryOut(play, { state, detail: 'so it was' });
  await look(play);
};

// When what a turn takes came in: before the turn, where the worker was late.
const cameAt = ({ at, signals }: StoryTurn): Instant => {
  const times = signals.map((signal) => (signal.kind === 'event' ? signal.event.receivedAt : signal.receivedAt) ?? at);
  return instant(Math.min(at, ...times));
};

// Stories call their own workspace by one id; each has another here.
const ofWorkspace = ({ workspace }: Play, signals: readonly Signal[]): Signal[] =>
  JSON.parse(JSON.stringify(signals).replaceAll(storyWorkspace, workspace)) as Signal[];

const fillIn = async ({ db, workspace }: Play, signals: readonly Signal[]): Promise<Signal[]> => {
  const last = await db
    .selectFrom('handoff')
    .select('id')
    .where('workspace_id', '=', workspace)
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return JSON.parse(JSON.stringify(signals).replaceAll('$handoff', last?.id ?? '')) as Signal[];
};
