import { pinyin, polyphonic } from 'pinyin-pro';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NAMED = ['regions', 'bodies', 'groups', 'members', 'units', 'categories', 'accounts'] as const;
const SEARCHED = ['members', 'decline_reasons'] as const;

/**
 * What names are found by and stand in order by, computed by the program whenever a name is written; for what is there
 * already, here. Lists that are official stand in the order of strokes.
 */
export class Names20261129174500 implements MigrationInterface {
  name = 'Names20261129174500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE COLLATION strokes (provider = icu, locale = 'zh-u-co-stroke')`);
    for (const table of NAMED) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN search_key text, ADD COLUMN name_order text COLLATE "C"`);
    }
    for (const table of SEARCHED) await db.query(`ALTER TABLE ${table} ADD COLUMN search_text text`);
    await writeKeys(db);
    for (const table of NAMED) {
      await db.query(`ALTER TABLE ${table} ALTER COLUMN search_key SET NOT NULL, ALTER COLUMN name_order SET NOT NULL`);
    }
    for (const table of SEARCHED) await db.query(`ALTER TABLE ${table} ALTER COLUMN search_text SET NOT NULL`);
    // Two of one name in a term, two units of one name: whoever bears it is told apart.
    await db.query(`CREATE INDEX ix_members_term_id_name_order ON members (term_id, name_order)`);
    await db.query(`CREATE INDEX ix_units_name_order ON units (name_order)`);
    for (const table of ['members', 'units']) await db.query(`ALTER TABLE ${table} DROP COLUMN initials`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['members', 'units']) {
      await db.query(`ALTER TABLE ${table} ADD COLUMN initials text NOT NULL DEFAULT ''`);
      await db.query(`ALTER TABLE ${table} ALTER COLUMN initials DROP DEFAULT`);
    }
    for (const table of NAMED) {
      await db.query(`ALTER TABLE ${table} DROP COLUMN search_key, DROP COLUMN name_order`);
    }
    for (const table of SEARCHED) await db.query(`ALTER TABLE ${table} DROP COLUMN search_text`);
    await db.query('DROP COLLATION strokes');
  }
}

interface Entry {
  id: string;
  name: string;
  /** Another name of the same entry. */
  also: string | null;
}

const ALSO: Readonly<Partial<Record<(typeof NAMED)[number], string>>> = {
  bodies: 'short_name',
  units: 'short_name',
  accounts: 'login',
};
const OF_PEOPLE: readonly string[] = ['members', 'accounts'];

async function writeKeys(db: QueryRunner): Promise<void> {
  for (const table of NAMED) {
    const entries = (await db.query(`SELECT id, name, ${ALSO[table] ?? 'NULL'} AS also FROM ${table}`)) as Entry[];
    const ofPeople = OF_PEOPLE.includes(table);
    const keys = entries.map(({ id, name, also }) => ({
      id,
      key: linesOf([...(ofPeople ? waysOfPerson(name) : waysOfText(name)), ...(also ? waysOfText(also) : [])]),
      place: ofPeople ? inOrder(foldedName(name), 'head') : inOrder(withFigures(name), 'off'),
    }));
    await db.query(
      `UPDATE ${table} AS entry SET search_key = given.key, name_order = given.place
       FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, key text, place text) WHERE entry.id = given.id`,
      [JSON.stringify(keys)],
    );
  }
  await writeTexts(db, 'members', 'post', 'credential_no');
  await writeTexts(db, 'decline_reasons', 'text', 'source');
}

async function writeTexts(db: QueryRunner, table: string, ...columns: string[]): Promise<void> {
  const entries = (await db.query(`SELECT id, ${columns.join(', ')} FROM ${table}`)) as Record<string, string | null>[];
  const texts = entries.map((entry) => ({
    id: entry.id,
    text: columns
      .flatMap((column) => entry[column] ?? [])
      .map(folded)
      .join('\n'),
  }));
  await db.query(
    `UPDATE ${table} AS entry SET search_text = given.text
     FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, text text) WHERE entry.id = given.id`,
    [JSON.stringify(texts)],
  );
}

// What follows is how the program spelled names on the day of this migration; it may spell them otherwise since.

const folded = (text: string): string =>
  Array.from(text.normalize('NFKC'), (letter) => letter.toLowerCase().replace('ς', 'σ'))
    .join('')
    .replace(/[[{<〈《「『【〔〖〘〚⟨⟦⦅❨❲﹙﹝]/gu, '(')
    .replace(/[\]}>〉》」』】〕〗〙〛⟩⟧⦆❩❳﹚﹞]/gu, ')')
    .replace(/[‐‑‒–—―−─ー]/gu, '-')
    .replace(/["'`´‘’‚‛“”„‟〝〞〟]/gu, '')
    .replace(/[○◯⚪⭕]/gu, '〇')
    .replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');

const foldedName = (name: string): string =>
  folded(name)
    .replace(/[·•‧∙⋅・･·.-]/gu, '')
    .normalize('NFD')
    .replace(/u[\u0300-\u0307\u0309-\u036f]*\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');

const withFigures = (name: string): string =>
  folded(name)
    .replace(
      /[〇零一二三四五六七八九十百千]{2,}|(?<=第)[〇零一二三四五六七八九十]|[〇零一二三四五六七八九十](?=号)/gu,
      inFigures,
    )
    .replace(/\d+/gu, (figures) => figures.padStart(6, '0'));

function inFigures(numeral: string): string {
  const value = (digit: string | undefined) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit ?? ''));
  if (/^[〇零一二三四五六七八九]+$/u.test(numeral))
    return Array.from(numeral, (digit) => String(value(digit))).join('');
  const digit = '[一二三四五六七八九]';
  const spoken = new RegExp(`^(?:(${digit})千)?零?(?:(${digit})百)?零?(?:(${digit})?(十))?零?(${digit})?$`, 'u');
  const [, thousands, hundreds, tens, ten, ones] = spoken.exec(numeral) ?? [];
  if (thousands === undefined && hundreds === undefined && ten === undefined) return numeral;
  const upper = value(thousands) * 1000 + value(hundreds) * 100;
  return String(upper + (ten === undefined ? 0 : value(tens ?? '一')) * 10 + value(ones));
}

function inOrder(text: string, surname: 'off' | 'head'): string {
  const read = pinyin(text, { toneType: 'num', type: 'array', surname, toneSandhi: false });
  return Array.from(text, (letter, index) => {
    const syllable = read[index] ?? letter;
    return syllable === letter ? letter : `${syllable.replace('ü', 'v')}${letter}`;
  }).join('');
}

const linesOf = (ways: readonly string[]): string => [...new Set(ways)].map((way) => `\n${way}`).join('');

const readingsOf = (name: string, surname: 'off' | 'head'): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', surname, toneSandhi: false }).map((way) => way.replace('ü', 'v'));

function waysOfText(text: string): string[] {
  const name = foldedName(text);
  const read = readingsOf(name, 'off');
  return [Array.from(name), read, read.map((reading) => reading.slice(0, 1))].flatMap((spelled) =>
    fromEachLetter(spelled.map((way) => [way])),
  );
}

function waysOfPerson(text: string): string[] {
  const name = foldedName(text);
  const letters = Array.from(name);
  const read = readingsOf(name, 'head');
  const every = polyphonic(name, { toneType: 'none', type: 'array' });
  const all = letters.map((letter, index) => typed([read[index] ?? letter, ...(every[index] ?? [])]));
  const ways = waysOf(letters, all);
  return ways.length <= 500
    ? ways
    : waysOf(
        letters,
        letters.map((letter, index) => typed([read[index] ?? letter])),
      );
}

function waysOf(letters: string[], readings: string[][]): string[] {
  const initials = readings.map((ways) => [...new Set(ways.map((way) => way.slice(0, 1)))]);
  if (letters.length > 4) return [letters.map((letter) => [letter]), readings, initials].flatMap(fromEachLetter);
  return fromEachLetter(
    letters.map((letter, index) => [...new Set([letter, ...(readings[index] ?? []), ...(initials[index] ?? [])])]),
  );
}

const typed = (readings: string[]): string[] => [
  ...new Set(readings.map((reading) => reading.replace('ü', 'v')).flatMap((way) => [way, way.replace('v', 'yu')])),
];

const fromEachLetter = (letters: string[][]): string[] => letters.flatMap((_, index) => combined(letters.slice(index)));

function combined(letters: string[][]): string[] {
  let ways = [''];
  for (const letter of letters) {
    if (ways.length * letter.length > 2000) return ways;
    ways = ways.flatMap((way) => letter.map((next) => way + next));
  }
  return ways;
}
