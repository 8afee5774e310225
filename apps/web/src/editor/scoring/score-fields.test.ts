import { describe, expect, it } from 'vitest';
import { fieldsOf, readFields, type ScoreFields } from './score-fields.ts';

const standard = fieldsOf(undefined);
const faultsOf = (part: Partial<ScoreFields>): unknown => readFields({ ...standard, ...part });

describe('the fields of a score', () => {
  it('are what the settings say, and say the same settings when read', () => {
    const settings = {
      caps: { engagement: 60 },
      weights: { fit: 0.5 },
      bands: { warm: 20, hot: 80 },
      grade: { fit: { a: 30, b: 10 }, engagement: { one: 40, two: 20 } },
    };
    expect(readFields(fieldsOf(settings))).toEqual({ settings });
  });

  it('have the standard thresholds where a draft says nothing', () =>
    expect(standard).toMatchObject({ bands: { warm: 30, hot: 70 }, caps: {}, weights: {} }));

  it('mean no limit and the usual weight where they are empty', () =>
    expect(readFields({ ...standard, caps: { fit: '' }, weights: { fit: '' } })).toMatchObject({
      settings: { caps: {}, weights: {} },
    }));

  it('say which threshold has to be below which', () => {
    expect(faultsOf({ bands: { warm: 70, hot: 70 } })).toEqual({
      faults: { 'bands.warm': 'Warm has to begin below hot' },
    });
    expect(faultsOf({ fit: { a: 10, b: 20 } })).toEqual({ faults: { 'grade.fit.b': 'B has to begin below A' } });
    expect(faultsOf({ engagement: { one: 10, two: 20 } })).toEqual({
      faults: { 'grade.engagement.two': '2 has to begin below 1' },
    });
  });

  it('say what a number has to be, each at its place', () =>
    expect(faultsOf({ bands: { warm: '', hot: 101 }, caps: { fit: 0 }, weights: { engagement: 11 } })).toEqual({
      faults: {
        'bands.warm': 'Needs a whole number from 1 to 100',
        'bands.hot': 'Needs a whole number from 1 to 100',
        'caps.fit': 'Needs a whole number from 1 to 1,000',
        'weights.engagement': 'Needs a number from 0 to 10',
      },
    }));
});
