// Does the same piece of work again and again, and tells how much longer it took than the processor needed for it: how busy
// the machine is with others.
import { createHash } from 'node:crypto';

const block = Buffer.alloc(1 << 20);
const beat = () => {
  const [wall, cpu] = [performance.now(), process.cpuUsage()];
  while (process.cpuUsage(cpu).user + process.cpuUsage(cpu).system < 10_000) createHash('sha1').update(block).digest();
  const { user, system } = process.cpuUsage(cpu);
  const late = wall - due;
  due = performance.now() + 240;
  process.stdout.write(
    `beat ${Date.now()} ${((performance.now() - wall + late) / ((user + system) / 1_000)).toFixed(2)}\n`,
  );
  setTimeout(beat, 240);
};
let due = performance.now();
beat();
