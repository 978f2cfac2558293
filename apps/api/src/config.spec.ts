import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

const production = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://jianyan:secret@db/jianyan',
  JWT_SECRET: 'a secret of thirty-two characters or more',
  PUBLIC_URL: 'https://jianyan.example',
};

function complaintsAbout(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (failure) {
    if (failure instanceof ConfigError) return failure.complaints;
    throw failure;
  }
}

it('starts the demo on the embedded server when nothing is set', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: 'localhost', databaseUrl: undefined, demo: true });
});

it('loads no demo into a server of your own unless it is asked to', () => {
  const { DATABASE_URL } = production;
  expect(readConfig({ DATABASE_URL }).demo).toBe(false);
  expect(readConfig({ DATABASE_URL, JIANYAN_DEMO: 'on' }).demo).toBe(true);
});

it('takes an empty variable for one that is not set', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

it('starts in production when everything is there', () => {
  expect(readConfig(production)).toMatchObject({ production: true, demo: false, host: '0.0.0.0' });
});

it('names everything that production misses at once', () => {
  expect(complaintsAbout({ NODE_ENV: 'production' })).toEqual([
    'DATABASE_URL is missing; production needs it.',
    'JWT_SECRET is missing; production needs it.',
    'PUBLIC_URL is missing; production needs it.',
  ]);
});

it.each([
  ['a short secret', { JWT_SECRET: 'short' }, 'JWT_SECRET'],
  ['the demo secret', { JWT_SECRET: 'jianyan-demo-secret-known-to-everybody' }, 'JWT_SECRET'],
  ['invented cases', { JIANYAN_DEMO: 'on' }, 'JIANYAN_DEMO'],
  ['a moved clock', { JIANYAN_NOW: '2026-03-16T10:00:00+08:00' }, 'JIANYAN_NOW'],
])('refuses %s in production', (_what, wrong, variable) => {
  const complaints = complaintsAbout({ ...production, ...wrong });
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(variable);
});

it.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'jianyan'],
  ['DATABASE_URL', 'mysql://db'],
  ['TRUSTED_PROXIES', '10.0.0.0/64'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['LOG_LEVEL', 'loud'],
  ['JIANYAN_NOW', 'yesterday'],
  ['JIANYAN_DEMO', 'yes'],
])('says that %s cannot be %s', (variable, value) => {
  expect(complaintsAbout({ [variable]: value }).join()).toContain(variable);
});
