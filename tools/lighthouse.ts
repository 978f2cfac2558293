/// <reference lib="dom" />
import { type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { freePort } from '../apps/api/src/database/free-port.ts';
import { browserPath } from './browser.ts';
import { runAside, startCommand } from './run.ts';

/**
 * `npm run lighthouse`: what Lighthouse says of the pages that members open most, on a phone with a slow connection. Figures to
 * read and to compare, no test: they depend on the machine, and one reading differs from the next by ten points. So each page is
 * read `LIGHTHOUSE_READINGS` times, three unless told otherwise, and the one in the middle stands in the table with the range.
 * Below them stands the floor: the page of the case as one finished document, without a script and without a question to the
 * API. What that one lacks is the machine's. `LIGHTHOUSE_URL` names a program with the demo that already runs.
 */
const READINGS = Number(process.env.LIGHTHOUSE_READINGS ?? 3);

/** A deputy of the demo with letters to rate. */
const MEMBER = { login: 'zengjiahe', password: 'Jianyan-2026', delivery: 'cookie' };

const CATEGORIES = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'good practice' };
const MEASURES = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
};

/**
 * Fetched when somebody asks for figures: as a dependency it would bring 150 packages to everybody, and hold one that pg-boss
 * uses back to an older version. Above 12 it wants a newer Node than 20.
 */
const LIGHTHOUSE = 'lighthouse@12.8.2';

interface Report {
  finalDisplayedUrl: string;
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { displayValue?: string; score: number | null; title: string }>;
}

async function started(dataDir: string): Promise<{ url: string; program: ChildProcess }> {
  const port = String(await freePort());
  const url = `http://localhost:${port}`;
  const program = startCommand(['node', 'apps/api/dist/main.js'], {
    ...{ PORT: port, DATA_DIR: dataDir, PUBLIC_URL: url, LOG_LEVEL: 'error', REQUESTS_PER_MINUTE: '100000' },
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = await fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return { url, program };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The program did not start: run `npm run build` first.');
}

/** The cookies of the member, and the case with letters to rate. */
async function signedIn(url: string): Promise<{ cookie: string; toRate: string }> {
  const headers = { 'content-type': 'application/json', 'x-requested-with': 'jianyan' };
  const answer = await fetch(`${url}/api/auth/login`, { method: 'POST', headers, body: JSON.stringify(MEMBER) });
  if (!answer.ok) throw new Error(`${MEMBER.login} cannot sign in: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const list = await fetch(`${url}/api/proposals?desk=toRate`, { headers: { cookie } });
  const { items } = (await list.json()) as { items: { id: string }[] };
  return { cookie, toRate: items[0]?.id ?? '' };
}

async function report(address: string, cookie: string, chromium: string, folder: string): Promise<Report> {
  const file = join(folder, 'report.json');
  const { ok, output } = await runAside(
    [
      ...[
        'npx',
        '--yes',
        LIGHTHOUSE,
        address,
        '--output=json',
        `--output-path=${file}`,
        '--quiet',
        '--no-enable-error-reporting',
      ],
      `--only-categories=${Object.keys(CATEGORIES).join(',')}`,
      ...(cookie === '' ? [] : [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`]),
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
    ],
    { CHROME_PATH: chromium },
  );
  if (!ok) throw new Error(`Lighthouse failed on ${address}:\n${output}`);
  const found = JSON.parse(readFileSync(file, 'utf8')) as Report;
  if (new URL(found.finalDisplayedUrl).pathname !== new URL(address).pathname)
    throw new Error(`${address} led to ${found.finalDisplayedUrl}`);
  return found;
}

const scoreOf = ({ categories }: Report, id: string): number => Math.round((categories[id]?.score ?? 0) * 100);

/** The reading in the middle, and how far the others lie from it. */
function row(name: string, readings: readonly Report[]): string {
  const sorted = [...readings].sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was read');
  const range = [sorted[0], sorted.at(-1)].map((one) => (one ? scoreOf(one, 'performance') : 0)).join('–');
  const scores = Object.keys(CATEGORIES).map((id) => String(scoreOf(middle, id)));
  const measures = Object.keys(MEASURES).map((id) => middle.audits[id]?.displayValue ?? '–');
  return `| ${[name, ...scores, ...measures, range].join(' | ')} |`;
}

/** The page of a case as it stands when all of it is there, with its styles in it and nothing that runs. */
async function withoutScripts(address: string, cookie: string, executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ extraHTTPHeaders: { cookie } });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    return await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
      for (const part of document.querySelectorAll('script, link, style')) part.remove();
      document.head.append(Object.assign(document.createElement('style'), { textContent: rules.join('\n') }));
      return `<!doctype html>${document.documentElement.outerHTML}`;
    });
  } finally {
    await browser.close();
  }
}

/** Answers every question with one document. */
async function serve(page: string): Promise<{ url: string; server: Server }> {
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' };
  const compressed = gzipSync(page);
  const server = createServer((_, response) => response.writeHead(200, headers).end(compressed));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { url: `http://localhost:${String((server.address() as AddressInfo).port)}/`, server };
}

const folder = mkdtempSync(join(tmpdir(), 'jianyan-lighthouse-'));
const given = process.env.LIGHTHOUSE_URL;
const own = given === undefined ? await started(join(folder, 'data')) : undefined;
try {
  const url = given ?? own?.url ?? '';
  const browser = await browserPath();
  if (browser.path === undefined)
    throw new Error('No browser was found: install Chromium, or set CHROMIUM_PATH to one.');
  const pages: Record<string, (toRate: string) => string> = {
    'sign-in': () => '/login',
    home: () => '/m',
    case: (toRate) => `/m/cases/${toRate}`,
    filing: () => '/m/drafts/new/title',
    messages: () => '/m/messages',
  };
  const heads = ['page', ...Object.values(CATEGORIES), ...Object.values(MEASURES), 'performance, from–to'];
  console.info(`| ${heads.join(' | ')} |\n|${heads.map(() => ' --- ').join('|')}|`);
  const { path } = browser;
  const rowOf = async (name: string, read: () => Promise<Report>) => {
    const readings: Report[] = [];
    while (readings.length < READINGS) readings.push(await read());
    console.info(row(name, readings));
  };
  for (const [name, pathOf] of Object.entries(pages)) {
    await rowOf(name, async () => {
      // Anew for each: a session that has run out meanwhile would lead to another page.
      const { cookie, toRate } = await signedIn(url);
      return report(url + pathOf(toRate), name === 'sign-in' ? '' : cookie, path, folder);
    });
  }
  const { cookie, toRate } = await signedIn(url);
  const floor = await serve(await withoutScripts(`${url}/m/cases/${toRate}`, cookie, path));
  await rowOf('floor', () => report(floor.url, '', path, folder));
  floor.server.close();
} finally {
  if (own && own.program.exitCode === null) {
    own.program.kill('SIGTERM');
    await new Promise((resolve) => own.program.once('exit', resolve));
  }
  rmSync(folder, { recursive: true, force: true });
}
