import { readFile } from 'node:fs/promises';

/** The parts of `floor.sql`, by the names that stand above them. */
export async function statements(): Promise<{ tables: string; indexes: string } & Record<string, string>> {
  const text = await readFile(new URL('floor.sql', import.meta.url), 'utf8');
  const parts = text.split(/^-- name: /m).slice(1);
  const byName = parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n'))]);
  return { tables: '', indexes: '', ...(Object.fromEntries(byName) as Record<string, string>) };
}
