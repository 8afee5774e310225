import {
  type Instant,
  instant,
  type Json,
  type Lead,
  type LeadEvent,
  type LeadState,
  type LedgerEntry,
  type Signal,
  type TurnResult,
  utc,
  type WorkflowId,
} from '@ripen/domain';
import { type CompiledWorkflow, compileWorkflow, define, type Definitions, workflowDocument } from '@ripen/workflow';
import { turn } from '../src/turn.ts';
import { leadOfStories } from './lead-of-stories.ts';

/** The id that models of tests have unless they say another. */
export const modelId = '00000000-0000-4000-8000-0000000000f1' as WorkflowId;

const lead: Lead = { ...leadOfStories, externalId: null, email: null };

/** A step as tests write it: its kind and config; each leads to the next, and a signal or match begins a new line. */
export type Step = readonly [kind: string, config: object];

/** A scoring model of lines of steps. */
export const modelOf = (
  steps: readonly Step[],
  { version = 1, id = modelId, score = {} }: { version?: number; id?: WorkflowId; score?: object } = {},
): CompiledWorkflow => {
  const nodes = steps.map(([kind, config], index) => ({ id: `${kind}${index}`, kind, config }));
  const edges = nodes.flatMap(({ id: to, kind }, index) => {
    const from = nodes[index - 1];
    if (!from || kind === 'signal' || kind === 'match') return [];
    const port = from.kind === 'branch' ? 'yes' : from.kind === 'signal' || from.kind === 'match' ? 'matched' : 'done';
    return [{ from: from.id, port, to }];
  });
  const document = workflowDocument.parse({ name: 'Model', kind: 'scoring', nodes, edges, settings: { score } });
  return compileWorkflow({ id, version, status: 'live', document });
};

const definitionsOf = (models: readonly CompiledWorkflow[]): Definitions =>
  define({ zone: utc, latest: models, older: [], segments: [] });

/** One lead that takes turns, with its ledger as a store would keep it. */
export class ScoredLead {
  state: LeadState = { lead, runs: [], finished: new Map(), segments: new Set(), events: [], alarm: null };
  ledger: LedgerEntry[] = [];
  history: string[] = [];
  /** All its events, whether rules count them or not. */
  readonly past: LeadEvent[] = [];
  definitions: Definitions;
  now: Instant = instant(0);

  constructor(models: CompiledWorkflow[], start: Partial<Lead> = {}) {
    this.definitions = definitionsOf(models);
    this.state = { ...this.state, lead: { ...lead, ...start } };
  }

  /** These models are there from now on. */
  publish(models: readonly CompiledWorkflow[]): void {
    this.definitions = definitionsOf(models);
  }

  /** Takes a turn at its moment. */
  take(signals: readonly Signal[]): TurnResult {
    const { definitions } = this;
    const counts = definitions.models.flatMap(({ events }) => events);
    const world = { ...definitions, counts: [...definitions.counts, ...counts], now: this.now };
    const result = turn(this.state, signals, world);
    this.past.push(...signals.flatMap((signal) => (signal.kind === 'event' ? [signal.event] : [])));
    this.ledger = [...this.ledger.filter(({ model }) => !result.rescored.includes(model)), ...result.ledger];
    this.history.push(...result.history.map(({ said }) => said));
    const standing = result.standing ?? this.state.standing;
    const { alarm } = result;
    this.state = { ...this.state, lead: result.lead ?? this.state.lead, standing, events: [...this.past], alarm };
    return result;
  }

  /** Something the lead does now. */
  does(name: string, properties: Record<string, Json> = {}): TurnResult {
    const event = { id: `m${this.past.length}`, name, properties, occurredAt: this.now, receivedAt: this.now };
    return this.take([{ kind: 'event', event }]);
  }

  /** A field that becomes different now. */
  becomes(field: string, value: Json): TurnResult {
    const changes = [{ change: 'field' as const, field, value }];
    return this.take([{ kind: 'command', by: 'api', command: { do: 'change', changes, at: this.now } }]);
  }
}
