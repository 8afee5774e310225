import { readOptions } from './options.ts';
import { runChaos } from './run-chaos.ts';
import { tellReport } from './tell-report.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const options = readOptions(process.argv.slice(2), say);
say(`Seed ${options.seed}, bells on ${options.bell === 'redis' ? 'Redis' : 'PostgreSQL'}.`);
const broken = tellReport(await runChaos(options), options);
process.exitCode = broken === null ? 0 : 1;
