import { Paper } from '@mantine/core';
import type { CalibrationShape } from '@ripen/contract';
import { IconInfoCircle, IconScale, IconTarget } from '@tabler/icons-react';
import { LinkText } from '../../links/link-text.tsx';
import classes from './calibration.module.css';
import { sayArea } from './say-interval.ts';

const Refused = ({ refusal }: { refusal: string }) => (
  <Paper withBorder className={classes.verdict} data-testid="refusal">
    <IconInfoCircle size={20} stroke={1.7} aria-hidden />
    <div>
      <h2 className={classes.heading}>Nothing is concluded yet</h2>
      <p>{refusal} The counts below are as they are; choose a longer time, or an outcome that comes more often.</p>
    </div>
  </Paper>
);

const Said = ({ report: { separation, threshold, advice, model } }: { report: CalibrationShape }) => (
  <div className={classes.verdicts}>
    {separation === null ? null : (
      <Paper withBorder className={classes.verdict} data-testid="separation" data-verdict={separation.verdict}>
        <IconScale size={20} stroke={1.7} aria-hidden />
        <div>
          <h2 className={classes.heading}>Does the score tell them apart?</h2>
          <p>{separation.sentence}</p>
          <p className={classes.small} data-testid="area">
            {sayArea(separation)}
          </p>
        </div>
      </Paper>
    )}
    {advice === null ? null : (
      <Paper withBorder className={classes.verdict} data-testid="advice">
        <IconTarget size={20} stroke={1.7} aria-hidden />
        <div>
          <h2 className={classes.heading}>
            {threshold?.verdict === 'more' ? `A threshold of ${threshold.from} may win more` : 'The threshold'}
          </h2>
          <p>
            {advice}{' '}
            {model === null || threshold?.verdict !== 'more' ? null : (
              <LinkText to="/workflows/$id" params={{ id: model }}>
                Open the model
              </LinkText>
            )}
          </p>
        </div>
      </Paper>
    )}
  </div>
);

/** What a calibration concludes, in sentences; or why it concludes nothing. */
export const Verdicts = ({ report }: { report: CalibrationShape }) =>
  report.refusal === null ? <Said report={report} /> : <Refused refusal={report.refusal} />;
