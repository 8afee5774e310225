import { describe, expect, it } from 'vitest';
import { boundFor, momentFor, settingForTests } from '../../../test/testing.ts';

const bound = boundFor('set-owner', { members: ['p1'] });

describe('set-owner', () => {
  it('asks whose turn it is, and gives the lead to them', () => {
    expect(bound.decide(momentFor())).toMatchObject({ do: 'ask' });
    const outcome = { state: 'sent', detail: '', data: { owner: 'ada@example.com', name: 'Ada' } } as const;
    expect(bound.settle(outcome, momentFor())).toEqual({
      port: 'done',
      said: 'Given to Ada',
      changes: [{ change: 'field', field: 'owner', value: 'ada@example.com' }],
    });
    expect(bound.settle({ state: 'failed', detail: 'nobody' }, momentFor())).toMatchObject({ port: 'done' });
  });

  it('leaves a lead that has an owner, where that is asked', () => {
    const keeping = boundFor('set-owner', { members: ['p1'], keep: true });
    expect(keeping.decide(momentFor({ owner: 'bob@example.com' }))).toMatchObject({ do: 'pass', port: 'done' });
    expect(keeping.decide(momentFor())).toMatchObject({ do: 'ask' });
  });

  it('gives leads to a team in turn, and finds fault with one that isn’t there', () => {
    const team = boundFor('set-owner', { team: 'Sales' });
    expect(team.sentence(settingForTests)).toBe('Give in turn to the team “Sales”');
    expect(team.faults({ ...settingForTests, teams: [{ name: 'Sales', members: ['p1'] }] })).toEqual([]);
    expect(team.faults({ ...settingForTests, teams: [{ name: 'Sales', members: ['gone'] }] })).toMatchObject([
      { code: 'team_empty', pointer: '/team' },
    ]);
    expect(team.faults({ ...settingForTests, teams: [] })).toMatchObject([{ code: 'team_unknown', pointer: '/team' }]);
  });

  it('says who, and finds fault with who isn’t a member', () => {
    expect(bound.sentence(settingForTests)).toBe('Give to Ada');
    expect(boundFor('set-owner', { members: ['p1', 'gone'] }).faults(settingForTests)).toMatchObject([
      { code: 'member_unknown', pointer: '/members/1' },
    ]);
  });
});
