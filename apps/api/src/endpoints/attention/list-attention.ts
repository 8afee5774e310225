import { endpoints } from '@ripen/contract';
import { toIso } from '@ripen/domain';
import { type AttentionRow, listAttention as read } from '@ripen/store';
import { kindOf } from '@ripen/workflow';
import { handle, reply } from '../../call.ts';

const most = 100;

/** Lists what is parked, late or left alone. */
export const listAttention = handle(endpoints.listAttention, async ({ workspace, services }) => {
  const rows = await read(services.db, workspace, most);
  return reply({
    items: rows.map((row) => {
      const { what: _what, reason: _reason, step, since, nextAt, ...rest } = row;
      return {
        ...rest,
        step: labelOf(step),
        said: saidOf(row),
        since: toIso(since),
        nextAt: nextAt === null ? null : toIso(nextAt),
      };
    }),
  });
});

const labelOf = (kind: string | null): string | null => (kind === null ? null : (kindOf(kind)?.label ?? kind));

const saidOf = ({ kind, what, step, reason, attempts, nextAt }: AttentionRow): string => {
  const why = reason ?? 'no reason was noted';
  const next = nextAt === null ? '' : `, next at ${toIso(nextAt)}`;
  switch (kind) {
    case 'run':
      return `Parked at step “${labelOf(step) ?? what}”: ${why}`;
    case 'signal':
      return `“${what}” couldn’t be taken: ${why}`;
    case 'unknown':
      return `Nobody knows whether this went out: ${why}`;
    case 'effect':
      return `Waits for ${nameOf(what)}: ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}${next} (${why})`;
    case 'provider':
      return nextAt === null
        ? `${capital(nameOf(what))} is given up: ${why}`
        : `${capital(nameOf(what))} is left alone${next}: ${why}`;
  }
};

const nameOf = (provider: string): string => (provider === 'send-email' ? 'the mail server' : provider);
const capital = (text: string): string => (text.startsWith('the ') ? `The ${text.slice(4)}` : text);
