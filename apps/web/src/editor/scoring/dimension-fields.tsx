import { scaleOf, scoreSettings } from '@ripen/domain';
import { dimensionName } from '../../words/dimension-name.ts';
import { NumberField } from './number-field.tsx';
import type { ScoreFields } from './score-fields.ts';
import classes from './scoring.module.css';
import type { ScoreForm } from './use-score-fields.ts';

interface Props {
  form: ScoreForm;
  /** The dimensions that the draft's steps give points for. */
  feeds: readonly string[];
  readOnly: boolean;
}

/** Every dimension that the draft feeds or its settings speak of; fit and engagement always. */
const dimensionsIn = ({ caps, weights }: ScoreFields, feeds: readonly string[]): string[] => [
  ...new Set(['fit', 'engagement', ...feeds, ...Object.keys(caps), ...Object.keys(weights)]),
];

/** For each dimension the most points of it that count, and how much each counts. */
export const DimensionFields = ({ form: { fields, faults, write }, feeds, readOnly }: Props) => {
  const usual = scaleOf(scoreSettings.parse({}), feeds).weights;
  return (
    <div className={classes.grid}>
      <span aria-hidden>Points for</span>
      <span aria-hidden>At most</span>
      <span aria-hidden>Each counts</span>
      {dimensionsIn(fields, feeds).map((name) => (
        <div key={name} className={classes.row}>
          <span className={classes.dimension}>{dimensionName(name)}</span>
          <NumberField
            aria-label={`At most so many points for ${dimensionName(name)}`}
            placeholder="no limit"
            value={fields.caps[name] ?? ''}
            onWrite={(cap) => write({ caps: { ...fields.caps, [name]: cap } }, `cap ${name}`)}
            error={faults[`caps.${name}`]}
            readOnly={readOnly}
          />
          <NumberField
            aria-label={`Each point for ${dimensionName(name)} counts so many times`}
            placeholder={`× ${usual[name] ?? 0}`}
            value={fields.weights[name] ?? ''}
            onWrite={(weight) => write({ weights: { ...fields.weights, [name]: weight } }, `weight ${name}`)}
            error={faults[`weights.${name}`]}
            decimalScale={2}
            step={0.1}
            readOnly={readOnly}
          />
        </div>
      ))}
    </div>
  );
};
