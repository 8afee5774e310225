import type { Visitor } from './visitor.ts';

interface Place {
  x: number;
  y: number;
}

/** A place on the canvas. */
export const at = (x: number, y: number): Place => ({ x, y });

/** A flow with a branch: yes leads by way of a tag and a wait to the end, no leads there at once. */
const flow = {
  name: 'Spring offer',
  kind: 'nurture',
  settings: { entry: 'again' },
  nodes: [
    { id: 'in', kind: 'entry', config: { on: 'api' }, position: at(0, 0) },
    { id: 'large', kind: 'branch', config: { rule: { '>=': [{ var: 'companySize' }, 200] } }, position: at(0, 144) },
    { id: 'tag', kind: 'add-tag', config: { tag: 'large' }, position: at(-200, 288) },
    { id: 'rest', kind: 'wait', config: { for: { days: 3 } }, position: at(-200, 432) },
    { id: 'field', kind: 'set-field', config: { field: 'jobTitle', value: 'x' }, position: at(200, 288) },
    { id: 'out', kind: 'exit', config: {}, position: at(0, 576) },
  ],
  edges: [
    { from: 'in', port: 'entered', to: 'large' },
    { from: 'large', port: 'yes', to: 'tag' },
    { from: 'large', port: 'no', to: 'field' },
    { from: 'tag', port: 'done', to: 'rest' },
    { from: 'rest', port: 'done', to: 'out' },
    { from: 'field', port: 'done', to: 'out' },
  ],
};

/** Makes a flow with a branch, as a program would; gives its id. */
export const makeSpringOffer = async ({ page, ripen }: Visitor): Promise<string> => {
  const made = await page.request.post(`${ripen.url}/api/workflows`, { data: flow, headers: { origin: ripen.url } });
  if (!made.ok()) throw new Error(await made.text());
  return ((await made.json()) as { id: string }).id;
};

/** Where the draft that the server has says that steps stand, by their ids. */
export const placesOf = async ({ page, ripen }: Visitor, workflow: string): Promise<Map<string, Place>> => {
  const answer = await page.request.get(`${ripen.url}/api/workflows/${workflow}`);
  const { nodes } = (await answer.json()) as { nodes: { id: string; position: Place }[] };
  return new Map(nodes.map(({ id, position }) => [id, position]));
};
