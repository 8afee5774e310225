import { standardFields, standardStages } from '@ripen/domain';
import { describe, expect, it } from 'vitest';
import { choiceOf, fieldChoices } from './field-choices.ts';
import { freshCondition } from './fresh-condition.ts';
import { operatorChoices } from './operator-choices.ts';
import { blankValue, carriedValue } from './value-kind.ts';

const choices = fieldChoices({ fields: standardFields, events: [], segments: [], stages: standardStages }, ['webinar']);
const named = (field: string) => choices.find((choice) => choice.field === field) ?? null;
const operatorsOf = (field: string) => operatorChoices(named(field)).map(({ operator }) => operator);

describe('what a condition can be about', () => {
  it('is every field with its label, group and type, behaviour first', () => {
    expect(choices[0]?.group).toBe('What the lead did');
    expect(named('companySize')).toMatchObject({
      label: 'Company size',
      group: 'Company',
      type: 'number',
      about: 'number',
      unit: 'people',
    });
    expect(new Set(choices.map(({ field }) => field)).size).toBe(choices.length);
  });

  it('knows the points of any product, but not the type of a property', () => {
    expect(choiceOf('@interest:crm', choices)).toMatchObject({ type: 'number', label: 'Interest in a product' });
    expect(choiceOf('event.plan', choices)).toBeNull();
    expect(freshCondition('@interest:', choices)).toEqual({ field: '@interest:', operator: 'at-least', value: null });
  });

  it('offers the stages, bands and tags there are', () => {
    expect(named('stage')?.options?.map(({ label }) => label)).toContain('Marketing qualified');
    expect(named('tags')?.options).toEqual([{ value: 'webinar', label: 'webinar' }]);
  });
});

describe('operators', () => {
  it('fit the type, and don’t ask whether something is known that always is', () => {
    expect(operatorsOf('companySize')).toContain('between');
    expect(operatorsOf('stage')).toEqual(['is', 'is-not', 'one-of', 'none-of']);
    expect(operatorsOf('score')).not.toContain('known');
    expect(operatorsOf('tags')).toEqual(['contains', 'does-not-contain']);
  });

  it('are those of text and number for a variable whose type nobody knows, each once', () => {
    const offered = operatorChoices(null).map(({ operator }) => operator);
    expect(offered).toEqual(expect.arrayContaining(['is', 'starts-with', 'at-least', 'known']));
    expect(new Set(offered).size).toBe(offered.length);
  });
});

describe('values', () => {
  it('go on as far as the next operator can take them', () => {
    expect(carriedValue('Norway', 'text', 'one-of')).toEqual(['Norway']);
    expect(carriedValue(['Norway', 'Chile'], 'text', 'is')).toBe('Norway');
    expect(carriedValue(200, 'number', 'more')).toBe(200);
    expect(carriedValue(200, 'number', 'between')).toEqual([200, null]);
    expect(carriedValue('2027-01-01', 'date', 'in-last')).toEqual({ days: 14 });
    expect(carriedValue({ days: 3 }, 'date', 'in-next')).toEqual({ days: 3 });
    expect(carriedValue('x', 'text', 'known')).toBeNull();
    expect(carriedValue(null, 'number', 'at-least')).toBeNull();
  });

  it('start blank in a way that holds for nobody', () => {
    expect(blankValue('number', 'at-least')).toBeNull();
    expect(blankValue('text', 'is')).toBe('');
    expect(blankValue('text', 'one-of')).toEqual([]);
  });
});
