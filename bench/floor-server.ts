import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { statements } from './statements.ts';

/**
 * The floor as a process of its own: `GET /<statement>/<value>/…`, or `POST /<statement>` with its values as a JSON
 * array. A write answers the case as it then is, as the product does.
 */

const [databaseUrl, port] = process.argv.slice(2);
const named = await statements();
// As many connections as the product has.
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

const WRITES = ['register', 'create', 'submit'];

async function ask(name: string, values: unknown[]): Promise<unknown[]> {
  const text = named[name];
  if (text === undefined) throw new Error(`floor.sql has no ${name}`);
  const { rows } = await pool.query<{ id: string }>({ name, text, values });
  const [row] = rows;
  return WRITES.includes(name) && row ? ask('case', [row.id]) : rows;
}

async function valuesOf(request: IncomingMessage, inPath: string[]): Promise<unknown[]> {
  if (request.method !== 'POST') return inPath.map(decodeURIComponent);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
}

async function answer(request: IncomingMessage): Promise<unknown[]> {
  const [name = '', ...inPath] = (request.url ?? '').split('/').slice(1);
  return name === 'health' ? [] : ask(name, await valuesOf(request, inPath));
}

createServer((request, response) => {
  answer(request).then(
    (items) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ items })),
    (failure: unknown) => response.writeHead(500).end(String(failure)),
  );
}).listen(Number(port), '127.0.0.1');
