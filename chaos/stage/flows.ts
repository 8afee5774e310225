import type { Dice } from '../dice.ts';
import type { Drawn } from './publish-flow.ts';

/** Wait, branch, mail or field, webhook, wait, tag: eleven or twelve lines of the journal for each lead. */
export const journey = (workspace: string, sink: string): Drawn => ({
  name: 'The journey',
  kind: 'nurture',
  steps: [
    ['in', 'entry', { on: 'event', event: 'Signed Up' }],
    ['w1', 'wait', { for: { seconds: 1 } }],
    ['b', 'branch', { rule: { '==': [{ var: 'event.even' }, true] } }],
    ['f', 'set-field', { field: 'industry', value: 'Mills' }],
    ['m', 'send-email', { subject: 'Hello', html: `<p>{{ externalId }} of ${workspace}</p>` }],
    ['h', 'webhook', { url: sink, body: { who: '{{ externalId }}', of: workspace } }],
    ['w2', 'wait', { for: { seconds: 2 } }],
    ['t', 'add-tag', { tag: 'through' }],
    ['x', 'exit', {}],
  ],
  lines: [
    ['in', 'entered', 'w1'],
    ['w1', 'done', 'b'],
    ['b', 'yes', 'm'],
    ['b', 'no', 'f'],
    ['f', 'done', 'm'],
    ['m', 'done', 'h'],
    ['h', 'done', 'w2'],
    ['h', 'failed', 'x'],
    ['w2', 'done', 't'],
    ['t', 'done', 'x'],
  ],
});

/** The journey of the workspace that is changed all the time, as somebody redraws it by the dice: other waits, a step more, another mail. */
export const redrawn = (sink: string, dice: Dice): Drawn => {
  const { steps, lines, ...flow } = journey('changing', sink);
  const second = dice() < 0.5 ? 'w2' : 'w3';
  const more = dice() < 0.5;
  const named = (id: string): string => (id === 'w2' ? second : id);
  return {
    ...flow,
    steps: [
      ...steps.map(([id, kind, config]): Drawn['steps'][number] =>
        kind === 'wait'
          ? [named(id), kind, { for: { seconds: 1 + Math.floor(dice() * 3) } }]
          : kind === 'send-email'
            ? [id, kind, { ...config, subject: `Hello ${Math.floor(dice() * 100)}` }]
            : [id, kind, config],
      ),
      ...(more ? [['n', 'add-tag', { tag: 'more' }] satisfies Drawn['steps'][number]] : []),
    ],
    lines: [
      ...lines.map(([from, port, to]): Drawn['lines'][number] => [
        named(from),
        port,
        more && from === 'w2' ? 'n' : named(to),
      ]),
      ...(more ? [['n', 'done', 't'] satisfies Drawn['lines'][number]] : []),
    ],
  };
};

/** A scoring model that gives a point for each “Viewed”. */
export const views: Drawn = {
  name: 'Views',
  kind: 'scoring',
  steps: [
    ['s', 'signal', { event: 'Viewed' }],
    ['p', 'points', { dimension: 'engagement', points: 1 }],
  ],
  lines: [['s', 'matched', 'p']],
};

/** A flow that wakes its few leads every second, five times, and asks nothing of anybody: its lateness is only what others make it. */
export const control: Drawn = {
  name: 'Control',
  kind: 'nurture',
  steps: [
    ['in', 'entry', { on: 'event', event: 'Signed Up' }],
    ['w', 'wait', { for: { seconds: 1 } }],
    ['t', 'add-tag', { tag: 'awake' }],
    ['g', 'go-to', { times: 4 }],
    ['x', 'exit', {}],
  ],
  lines: [
    ['in', 'entered', 'w'],
    ['w', 'done', 't'],
    ['t', 'done', 'g'],
    ['g', 'again', 'w'],
    ['g', 'limit', 'x'],
  ],
};

const line = (name: string, ...steps: Drawn['steps']): Drawn => {
  const all: Drawn['steps'] = [['in', 'entry', { on: 'event', event: 'Signed Up' }], ...steps, ['x', 'exit', {}]];
  const lines = all.slice(1).map(([to], index): Drawn['lines'][number] => {
    const from = all[index]?.[0] ?? 'in';
    return [from, from === 'in' ? 'entered' : 'done', to];
  });
  return { name, kind: 'nurture', steps: all, lines };
};

const endless =
  '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}x{% endfor %}{% endfor %}{% endfor %}';

const numbers = Array.from({ length: 60 }, (_, n) => n);
const forAll = (inner: object): object => ({ all: [numbers, inner] });
const costly = forAll(forAll(forAll(forAll({ '>=': [{ var: '' }, 0] }))));

/** Flows of a workspace in which all goes wrong: a program that nobody answers for, a mail without end, a wait that can’t be waited for, and a rule that uses up its budget. */
export const trouble = (dead: string): readonly [Drawn, ...Drawn[]] => [
  line('A dead endpoint', ['h', 'webhook', { url: dead, body: { who: '{{ externalId }}' } }]),
  line('A mail without end', ['m', 'send-email', { subject: 'Hello', html: endless }]),
  line('A costly rule', ['w', 'wait-until-rule', { rule: costly, timeout: { seconds: 1 } }]),
  line('A wait for too long', ['w', 'wait-until', { date: '2099-01-01' }]),
];
