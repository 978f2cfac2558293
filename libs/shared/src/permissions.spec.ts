import { describe, expect, it } from 'vitest';
import { type Permission, PERMISSIONS, permissionsOf } from './permissions.js';
import { type Role, ROLES } from './roles.js';

const entries = Object.entries(PERMISSIONS) as [Permission, readonly Role[]][];
const holdersOf = (permission: Permission): readonly Role[] => PERMISSIONS[permission];

describe('the permissions', () => {
  it('are named thing.act', () => {
    expect(entries.map(([name]) => name).filter((name) => !/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/.test(name))).toEqual([]);
  });

  it('are each held by somebody, and by nobody twice', () => {
    expect(entries.filter(([, holders]) => holders.length === 0)).toEqual([]);
    expect(entries.filter(([, holders]) => new Set(holders).size !== holders.length)).toEqual([]);
  });

  it('let the administrator keep registers and accounts, and see no case', () => {
    expect(permissionsOf(['admin'])).toEqual([
      'session.own',
      'registers.manage',
      'accounts.manage',
      'persons.read',
      'choices.read',
      'notices.own',
    ]);
  });

  it('keep registers and accounts to the administrator', () => {
    expect([holdersOf('registers.manage'), holdersOf('accounts.manage')]).toEqual([['admin'], ['admin']]);
  });

  it('let nobody but a member rate a reply, and the secretariat alone enter what he signed', () => {
    expect(holdersOf('evaluations.rate')).toEqual(['member']);
    expect(holdersOf('evaluations.enter')).toEqual(['secretariat']);
  });

  it('part writing, checking and issuing a reply', () => {
    expect(holdersOf('replies.draft')).toEqual(['drafter']);
    expect(holdersOf('replies.check')).toEqual(['checker']);
    expect(holdersOf('replies.issue')).toEqual(['leader']);
  });

  it('add up over the roles of one account, in the order of the table', () => {
    const both = permissionsOf(['leader', 'checker']);
    expect(both).toEqual(entries.map(([name]) => name).filter((name) => both.includes(name)));
    expect(new Set(both)).toEqual(new Set([...permissionsOf(['checker']), ...permissionsOf(['leader'])]));
  });

  it('are none without a role', () => {
    expect(permissionsOf([])).toEqual([]);
  });

  it('give every role a session of its own', () => {
    for (const role of ROLES) expect(permissionsOf([role])).toContain('session.own');
  });
});
