import type { ChaosReport } from './run-chaos.ts';
import type { ChaosOptions } from './options.ts';

/** Prints what a run did and each invariant with its count; gives the first that is broken, told with the seed, or null. */
export const tellReport = (
  { killed, steps, done, checked, lines }: ChaosReport,
  options: ChaosOptions,
): string | null => {
  const { say, seed } = options;
  say(`\n${killed} processes killed during ${steps} steps. Done:`);
  for (const [what, times] of done) say(`  ${String(times).padStart(5)} × ${what}`);
  say('');
  for (const {
    code,
    says,
    checked: { count, broken, note },
  } of checked)
    say(
      `  ${broken.length === 0 ? 'holds ' : 'BROKEN'} ${code.padEnd(4)} ${says} (${count}${note ? `; ${note}` : ''})`,
    );
  const first = checked.find((one) => one.checked.broken.length > 0);
  if (!first) return null;
  const told = `${first.code} is broken with seed ${seed}: ${first.says}\n  ${first.checked.broken.join('\n  ')}`;
  say(`\n${told}\n\n${lines}`);
  return told;
};
