import { describe, expect, it } from 'vitest';
import { passwordFault } from './password.rules.js';

describe('a new password', () => {
  it.each([
    ['Jianyan-2026', 'renda'],
    ['correct Horse battery 9', 'renda'],
    ['湘江北去-Orange-1925', 'renda'],
  ])('%s is taken', (password, login) => {
    expect(passwordFault(password, login)).toBeUndefined();
  });

  it.each([
    ['Short-1a', 'password-too-short'],
    [`Aa1-${'x'.repeat(125)}`, 'password-too-long'],
    ['onlyletterssmall', 'password-too-plain'],
    ['lower-and-hyphen', 'password-too-plain'],
    ['My-Renda2-Door-1', 'password-contains-login'],
    ['Zhuzhou@2026', 'password-guessable'],
    ['P@ssw0rd2026', 'password-guessable'],
    ['Renda.Zhengxie.1', 'password-guessable'],
    ['Aa1-Aa1-Aa1-', 'password-guessable'],
    ['2026-11-23 A a', 'password-guessable'],
  ])('%s is refused: %s', (password, fault) => {
    expect(passwordFault(password, 'renda2')).toBe(fault);
  });
});
