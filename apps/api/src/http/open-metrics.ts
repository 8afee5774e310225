import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** What is measured, and how to read it. The hooks for turns and effects are called by the worker in the same process. */
export interface Metrics {
  request: (labels: { method: string; route: string; status: string }, seconds: number) => void;
  ingested: (outcome: 'stored' | 'repeated', count: number) => void;
  /** How late leads took a turn they were due for. */
  lateness: (milliseconds: readonly number[]) => void;
  /** An effect came to that state. */
  effect: (state: string) => void;
  /** All of it in Prometheus' text format. */
  text: () => Promise<string>;
  contentType: string;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Opens a set of metrics of its own; how many lines of the log were thrown away is asked for when they are read. */
export const openMetrics = (droppedLines: () => number = () => 0): Metrics => {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'ripen_http_request_seconds',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const ingested = new Counter({
    name: 'ripen_ingested_events_total',
    help: 'Events acknowledged, by whether they were new',
    labelNames: ['outcome'],
    registers,
  });
  const lateness = new Histogram({
    name: 'ripen_turn_lateness_seconds',
    help: 'How late due leads took their turn',
    buckets,
    registers,
  });
  const effects = new Counter({
    name: 'ripen_effects_total',
    help: 'Effects by the state they came to',
    labelNames: ['state'],
    registers,
  });
  new Counter({
    name: 'ripen_log_lines_dropped_total',
    help: 'Lines of the log that were thrown away because nobody took them',
    registers,
    collect() {
      this.reset();
      this.inc(droppedLines());
    },
  });
  return {
    request: (labels, seconds) => requests.observe(labels, seconds),
    ingested: (outcome, count) => ingested.inc({ outcome }, count),
    lateness: (times) => {
      for (const milliseconds of times) lateness.observe(milliseconds / 1_000);
    },
    effect: (state) => effects.inc({ state }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};
