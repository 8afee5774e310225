// Loaded into every process of the crew before the product: tells each second for how long at most its event loop was held.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();
setInterval(() => {
  process.stderr.write(`loop held ${Math.round(delay.max / 1e6)} ms\n`);
  delay.reset();
}, 1_000).unref();
