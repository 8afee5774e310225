import { stretchesOf } from '../lateness/attended.ts';
import { boundLateness } from '../lateness/bound-lateness.ts';
import { machineTimeOf } from '../lateness/machine-time.ts';
import { readWakes, type Wake } from '../lateness/read-wakes.ts';
import { sayLateness } from '../lateness/say-lateness.ts';
import { type Checked, type Evidence, type Invariant, isSound, linesOf } from './invariant.ts';

/** In milliseconds of the machine's own time. Beside a worker: two rounds of the reconciler, of which the first met a connection that was cut. */
const harmed = { usual: Number.POSITIVE_INFINITY, most: 8_000 };
const quiet = { usual: 1_000, most: 5_000 };
// Who wakes a run are four processes, one after another: where others take the machine, each of them waits for its turn.
const crowded = { usual: 3_000, most: 5_000 };
const storm = { usual: 5_000, most: 8_000 };

const neverEarly = async ({ pool }: Evidence): Promise<Checked> => {
  const wakes = await readWakes(pool);
  const early = wakes.filter(({ due, woke }) => woke < due);
  return {
    count: wakes.length,
    broken: early.slice(0, 10).map(({ run, node, due, woke }) => `run ${run} woke in ${node} ${due - woke} ms early`),
    note: `late by ${sayLateness(wakes.map(({ due, woke }) => woke - due))}`,
  };
};

const notLate = async ({ pool, chronicle, beats }: Evidence, only: string | null): Promise<Checked> => {
  const pauses = chronicle.spans('paused');
  const held = ({ workspace, due, woke }: Wake): boolean =>
    workspace === 'changing' && pauses.some(({ from, to }) => due < to && woke > from);
  const all = (await readWakes(pool)).filter((wake) => !held(wake));
  const wakes = all.filter(({ workspace }) => only === null || workspace === only);
  const measures = { wakes, stretches: stretchesOf(chronicle), machineTime: machineTimeOf(beats) };
  const slow = beats.reduce((sum, { slowness }) => sum + slowness, 0) / Math.max(1, beats.length);
  const bounded = [
    boundLateness(measures, { when: 'beside a worker', spans: null, bound: harmed }),
    boundLateness(measures, {
      when: 'while nothing was harmed',
      spans: chronicle.spans('quiet'),
      bound: slow < 2 ? quiet : crowded,
    }),
    boundLateness(measures, { when: 'in a storm of others', spans: chronicle.spans('storm'), bound: storm }),
  ];
  return {
    count: wakes.length,
    broken: bounded.flatMap(({ broken }) => broken),
    note: `${bounded.flatMap(({ note }) => note ?? []).join('; ')}; the machine’s time passed ${slow.toFixed(1)} times slower than the clock’s`,
  };
};

const staysWhereItIs = async (evidence: Evidence): Promise<Checked> => {
  const { count, broken, note } = await notLate(evidence, 'control');
  return {
    count,
    broken: [
      ...broken,
      ...(await linesOf(
        evidence.pool,
        `select id, reason from run where ${isSound} and (status = 'parked' or (status = 'cancelled' and reason not like 'version % was published, which leads leave from %'))`,
      )),
      ...(await linesOf(evidence.pool, `select lead_id, kind, reason from parked_signal where ${isSound}`)),
      ...(await linesOf(evidence.pool, `select id, node from run where status = 'parked' and reason is null`)),
    ],
    ...(count === 0 || note === undefined ? {} : { note }),
  };
};

/** I8, I9 and I12: no run wakes early, none late while there is somebody to wake it, whatever goes wrong elsewhere. */
export const timeInvariants: readonly Invariant[] = [
  { code: 'I8', says: 'no run wakes early', check: neverEarly },
  {
    code: 'I9',
    says: `no run waits for more than ${harmed.most / 1_000} s beside a worker, nor than ${quiet.most / 1_000} s while nothing is harmed, and 99 of 100 then no more than ${quiet.usual / 1_000} s (${crowded.usual / 1_000} s where others take the machine)`,
    check: (evidence) => notLate(evidence, null),
  },
  {
    code: 'I12',
    says: 'nobody is parked for what others did, and the leads of the control workspace are woken as soon as that, whatever its neighbours do',
    check: staysWhereItIs,
  },
];
