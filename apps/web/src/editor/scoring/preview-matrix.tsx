import type { ScorePreview } from '@ripen/contract';
import { bands } from '@ripen/domain';
import { Count } from '@ripen/ui';
import classes from './scoring.module.css';

const words = { cold: 'Cold', warm: 'Warm', hot: 'Hot' } as const;

const moveOf = (from: number, to: number): 'up' | 'down' | undefined =>
  from === to ? undefined : to > from ? 'up' : 'down';

/** Leads by the band they are in (a row each) and the one they would be in (a column each). */
export const PreviewMatrix = ({ matrix }: Pick<ScorePreview, 'matrix'>) => (
  <div className={classes.scroll}>
    <table className={classes.matrix} data-testid="score-matrix">
      <caption className={classes.caption}>Leads by band, now and then</caption>
      <thead>
        <tr>
          <th scope="col">Leads</th>
          {bands.map((band) => (
            <th key={band} scope="col">
              {words[band]} then
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bands.map((before, from) => (
          <tr key={before}>
            <th scope="row">{words[before]} now</th>
            {bands.map((after, to) => (
              <td
                key={after}
                data-move={moveOf(from, to)}
                data-none={matrix[before][after] === 0 || undefined}
                data-testid={`${before}-${after}`}
              >
                <Count value={matrix[before][after]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
