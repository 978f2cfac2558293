import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { migrations } from '@jianyan/migrations';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../../migrations/', import.meta.url);
const textOf = (name: string) => readFile(new URL(name, folder), 'utf8');

const landed = JSON.parse(await textOf('landed.json')) as Record<string, string>;
const names = Object.keys(landed);

describe('a migration that has landed', () => {
  it.each(names)('%s stays as it is: to change what it made, write a new one', async (name) => {
    // Still on your own branch? Then strike its line out of landed.json and write it down anew with npm run generate.
    const digest = createHash('sha256').update(await textOf(name));
    expect(digest.digest('hex')).toBe(landed[name]);
  });

  it('means what it meant: it leans on no code that goes on changing', async () => {
    for (const name of names) {
      const imported = [...(await textOf(name)).matchAll(/from '([^']+)'/g)].map(([, from]) => from);
      expect(imported, name).toEqual(['typeorm']);
    }
  });
});

describe('the list of migrations', () => {
  it('has every file, each written down by npm run generate', async () => {
    const files = (await readdir(folder)).filter((name) => /^\d.*\.ts$/.test(name));
    expect(names).toEqual(files.sort());
  });

  it('runs them in the order in which they landed, none before one that others may have had', () => {
    const stamps = migrations.map(({ name }) => /\d{14}$/.exec(name)?.[0]);
    expect(stamps).toEqual(names.map((name) => name.slice(0, 14)));
  });
});
