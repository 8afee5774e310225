import type { ScoreForm } from './use-score-fields.ts';
import { NumberField } from './number-field.tsx';
import classes from './scoring.module.css';

interface Props {
  form: ScoreForm;
  readOnly: boolean;
}

/** Where warm and hot begin. */
export const BandFields = ({ form: { fields, faults, write }, readOnly }: Props) => (
  <div className={classes.pair}>
    <NumberField
      label="Warm from"
      value={fields.bands.warm}
      onWrite={(warm) => write({ bands: { ...fields.bands, warm } }, 'warm')}
      error={faults['bands.warm']}
      readOnly={readOnly}
    />
    <NumberField
      label="Hot from"
      value={fields.bands.hot}
      onWrite={(hot) => write({ bands: { ...fields.bands, hot } }, 'hot')}
      error={faults['bands.hot']}
      readOnly={readOnly}
    />
  </div>
);

/** Where the letters and the figures of the grade begin. */
export const GradeFields = ({ form: { fields, faults, write }, readOnly }: Props) => (
  <div className={classes.pair}>
    <NumberField
      label="A from, points for fit"
      value={fields.fit.a}
      onWrite={(a) => write({ fit: { ...fields.fit, a } }, 'a')}
      error={faults['grade.fit.a']}
      readOnly={readOnly}
    />
    <NumberField
      label="B from"
      value={fields.fit.b}
      onWrite={(b) => write({ fit: { ...fields.fit, b } }, 'b')}
      error={faults['grade.fit.b']}
      readOnly={readOnly}
    />
    <NumberField
      label="1 from, for engagement"
      value={fields.engagement.one}
      onWrite={(one) => write({ engagement: { ...fields.engagement, one } }, 'one')}
      error={faults['grade.engagement.one']}
      readOnly={readOnly}
    />
    <NumberField
      label="2 from"
      value={fields.engagement.two}
      onWrite={(two) => write({ engagement: { ...fields.engagement, two } }, 'two')}
      error={faults['grade.engagement.two']}
      readOnly={readOnly}
    />
  </div>
);
