import type { endpoints } from '@ripen/contract';
import { err, ok, type Result } from '@ripen/domain';
import type { Figure } from '@ripen/store';
import type { z } from 'zod';
import { type Refusal, refuse } from '../../call.ts';

type Asked = z.infer<(typeof endpoints.listBacktestLeads)['query']>;

/** The figure that a query names, or what it lacks. */
export const figureOf = ({ figure, node, port, day, what, more }: Asked): Result<Figure, Refusal> => {
  switch (figure) {
    case 'entered':
    case 'goals':
    case 'inside':
      return ok({ of: figure });
    case 'passed':
      return node === undefined || port === undefined ? lacking('port') : ok({ of: figure, node, port });
    case 'day':
      return day === undefined ? lacking('day') : ok({ of: figure, day, what: what ?? 'mails' });
    case 'week':
      return more === undefined ? lacking('more') : ok({ of: figure, more });
    default:
      return node === undefined ? lacking('node') : ok({ of: figure, node });
  }
};

const lacking = (name: string): Result<Figure, Refusal> => {
  const detail = `This figure needs “${name}”`;
  return err(refuse(422, 'figure_incomplete', detail, [{ code: 'figure_incomplete', detail, pointer: `/${name}` }]));
};
