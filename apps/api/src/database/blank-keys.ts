import { folded } from '@jianyan/shared';
import type { DataSource } from 'typeorm';
import { lettersOf, titleKeyOf } from '../case-rows/letters.js';
import { accountKeys, nameKeys, personKeys } from '../entries/named-entry.js';
import { textSought } from '../entries/search-key.js';

interface Entry {
  id: string;
  name: string;
  also: string | null;
}

/** What a table keeps of its names beside them; `also` is SQL of what else names the same entry. */
const NAMED: Readonly<Record<string, { also: string; keys: (entry: Entry) => object }>> = {
  regions: { also: 'NULL', keys: ({ name }) => nameKeys(name) },
  bodies: { also: 'short_name', keys: ({ name, also }) => nameKeys(name, also) },
  groups: { also: 'NULL', keys: ({ name }) => nameKeys(name) },
  units: { also: 'short_name', keys: ({ name, also }) => nameKeys(name, also) },
  categories: { also: 'NULL', keys: ({ name }) => nameKeys(name) },
  members: { also: 'NULL', keys: ({ name }) => personKeys(name) },
  accounts: { also: 'login', keys: ({ name, also }) => accountKeys(name, also ?? '') },
};

const TEXTS: Readonly<Record<string, readonly [string, string]>> = {
  members: ['post', 'credential_no'],
  decline_reasons: ['text', 'source'],
};

/** Writes what entries and titles are found and ordered by where it is blank: they were there before it was kept. */
export async function writeBlankKeys(dataSource: DataSource): Promise<void> {
  await writeNames(dataSource);
  await writeTexts(dataSource);
  await writeTitles(dataSource);
  await writeDocumentNumbers(dataSource);
}

async function writeNames(dataSource: DataSource): Promise<void> {
  for (const [table, { also, keys }] of Object.entries(NAMED)) {
    const blank = await dataSource.query<Entry[]>(
      `SELECT id, name, ${also} AS also FROM ${table} WHERE name_order = ''`,
    );
    await dataSource.query(
      `UPDATE ${table} AS entry SET search_key = given."searchKey", name_order = given."nameOrder"
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, "searchKey" text, "nameOrder" text)
       WHERE entry.id = given.id`,
      [JSON.stringify(blank.map((entry) => ({ id: entry.id, ...keys(entry) })))],
    );
  }
}

async function writeTexts(dataSource: DataSource): Promise<void> {
  for (const [table, [one, other]] of Object.entries(TEXTS)) {
    const blank = await dataSource.query<{ id: string; one: string | null; other: string | null }[]>(
      `SELECT id, ${one} AS one, ${other} AS other FROM ${table}
       WHERE search_text = '' AND concat(${one}, ${other}) <> ''`,
    );
    await dataSource.query(
      `UPDATE ${table} AS entry SET search_text = given.text
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, text text) WHERE entry.id = given.id`,
      [JSON.stringify(blank.map((entry) => ({ id: entry.id, text: textSought(entry.one, entry.other) })))],
    );
  }
}

/** Cases that are written in one statement: nobody waits long for one of them. */
const AT_ONCE = 2_000;

async function writeTitles(dataSource: DataSource): Promise<void> {
  for (;;) {
    const blank = await dataSource.query<{ bodyId: string; id: string; title: string }[]>(
      `SELECT body_id AS "bodyId", proposal_id AS id, title FROM case_rows
       WHERE title_key = '' AND letters <> '{}' LIMIT ${AT_ONCE}`,
    );
    if (blank.length === 0) return;
    const keys = blank.map(({ title, ...row }) => ({
      ...row,
      key: titleKeyOf(title),
      letters: lettersOf(titleKeyOf(title)),
    }));
    await dataSource.query(
      `UPDATE case_rows AS row SET title_key = given.key, letters = given.letters
       FROM jsonb_to_recordset($1::jsonb) AS given ("bodyId" uuid, id uuid, key text, letters text[])
       WHERE row.body_id = given."bodyId" AND row.proposal_id = given.id`,
      [JSON.stringify(keys)],
    );
  }
}

/** Of several that are one, all but the first stay blank: they were given out already. */
async function writeDocumentNumbers(dataSource: DataSource): Promise<void> {
  const blank = await dataSource.query<{ unitId: string; year: number; number: string }[]>(
    `SELECT unit_id AS "unitId", year, number FROM document_numbers WHERE key = '' ORDER BY unit_id, year, number`,
  );
  for (const { unitId, year, number } of blank) {
    await dataSource.query(
      `UPDATE document_numbers SET key = $4 WHERE unit_id = $1 AND year = $2 AND number = $3
       AND NOT EXISTS (SELECT FROM document_numbers WHERE unit_id = $1 AND year = $2 AND key = $4)`,
      [unitId, year, number, folded(number)],
    );
  }
}
