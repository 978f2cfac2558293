import {
  type APIRequest,
  type APIRequestContext,
  type BrowserContext,
  expect,
  type Page,
  test as base,
} from '@playwright/test';
import type { Case } from '../apps/web/src/lib/schemas.ts';
import type { Session } from '../apps/web/src/lib/session/session.ts';
import { BUSY_MS } from './patience.ts';
import { login as words } from './words.ts';

export { expect };

export const PASSWORD = 'Jianyan-2026';
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1366, height: 900 };

/** Members hold a phone, everybody else sits at a desk. */
const holdsPhone = ({ home }: Session): boolean => home === '/m';

interface Opened {
  /** Where in the program; by default the person's first page. */
  at?: string;
  /** Signed in by themselves, so that what becomes of this session touches nobody else. */
  alone?: boolean;
  /** `zh-CN` unless said otherwise. */
  language?: string;
}

/** Somebody over the API: for what a journey needs but is not about. */
export interface Client {
  session: Session;
  get: <T = Case>(path: string) => Promise<T>;
  post: <T = Case>(path: string, body?: object) => Promise<T>;
  put: <T = unknown>(path: string, body: object) => Promise<T>;
  patch: <T = unknown>(path: string, body: object) => Promise<T>;
  request: APIRequestContext;
}

export interface People {
  /** A browser of this person's own, signed in; the same one whenever the journey comes back to them. */
  page: (login: string, opened?: Opened) => Promise<Page>;
  client: (login: string) => Promise<Client>;
  /** This journey is refused something, or loses its connection; the browser notes that in its console. */
  expectRefusals: () => void;
}

interface Pass {
  state: Awaited<ReturnType<APIRequestContext['storageState']>>;
  session: Session;
  issuedAt: number;
}

/** What the program asks of every request that changes something. */
const OURS = { 'X-Requested-With': 'jianyan' };

/** A pass is handed out again for less than half the life of its access token, so that no two browsers renew the same one. */
const PASS_MS = 4 * 60_000;

/** The sign-in page, as everybody meets it. */
export async function signIn(page: Page, login: string, password = PASSWORD): Promise<void> {
  await page.goto('/login');
  await page.getByLabel(words.name).fill(login);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/(m|console)(\/|$)/);
}

/** Signed in without a page: the sign-in page is a journey of its own, and most journeys are not about it. */
async function passFor(api: APIRequest, baseURL: string | undefined, login: string): Promise<Pass> {
  const request = await api.newContext({ ...(baseURL && { baseURL }), extraHTTPHeaders: OURS, timeout: BUSY_MS });
  try {
    const answer = await request.post('/api/auth/login', { data: { login, password: PASSWORD } });
    if (!answer.ok()) throw new Error(`${login} cannot sign in: ${await answer.text()}`);
    const session = (await answer.json()) as Session;
    return { state: await request.storageState(), session, issuedAt: Date.now() };
  } finally {
    await request.dispose();
  }
}

/** What a browser complains of: broken scripts, whatever the content policy stopped, and failed requests. */
function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on('console', (message) => {
    const { url } = message.location();
    // Who is signed in? Nobody yet – to the browser an error, to us an answer.
    const nobody = message.text().includes('401') && url.includes('/api/auth/');
    // Would it be done? Not now – a page asks that by itself, and says the answer where it matters.
    const notNow = url.endsWith('/preview') && isRefusal(message.text());
    if (message.type() === 'error' && !nobody && !notNow) complaints.push(`${page.url()} ${message.text()} ${url}`);
  });
}

const isRefusal = (complaint: string): boolean =>
  complaint.includes('Failed to load resource') && !/status of 5\d\d/.test(complaint);

type Once<T> = (login: string) => Promise<T>;

/** Asks once for each person and hands the answer out again until it is too old. */
function once<T extends { issuedAt: number }>(ask: Once<T>): Once<T> {
  const held = new Map<string, Promise<T>>();
  return async (login) => {
    const known = await held.get(login);
    if (known && Date.now() - known.issuedAt < PASS_MS) return known;
    const fresh = ask(login);
    held.set(login, fresh);
    return fresh;
  };
}

/**
 * As if the account had chosen it: choosing is a journey of its own, and the accounts are shared by all journeys. Done in the
 * page, because a browser whose requests are looked through keeps nothing of what it has read.
 */
const speak = (context: BrowserContext, language: string): Promise<unknown> =>
  context.addInitScript((locale) => {
    const ask = window.fetch.bind(window);
    window.fetch = async (...request) => {
      const answer = await ask(...request);
      const [asked] = request;
      const address = asked instanceof Request ? asked.url : String(asked);
      if (!answer.ok || !address.endsWith('/api/auth/session')) return answer;
      const session = (await answer.json()) as Session;
      return Response.json({ ...session, account: { ...session.account, locale } });
    };
  }, language);

interface Doors {
  passOf: Once<Pass>;
}

export const test = base.extend<{ people: People }, Doors>({
  passOf: [
    ({ playwright }, use, { project }) => use(once((login) => passFor(playwright.request, project.use.baseURL, login))),
    { scope: 'worker' },
  ],

  people: async ({ browser, passOf, playwright, baseURL }, use) => {
    const complaints: string[] = [];
    const close: (() => Promise<void>)[] = [];
    const seats = new Map<string, { page: Page; home: string }>();
    let refusals = false;

    const page: People['page'] = async (login, { at, alone = false, language } = {}) => {
      const seat = alone ? undefined : seats.get(login);
      if (seat) {
        if (language) await speak(seat.page.context(), language);
        await seat.page.goto(at ?? seat.home);
        return seat.page;
      }
      const { state, session } = alone ? await passFor(playwright.request, baseURL, login) : await passOf(login);
      const context = await browser.newContext({
        storageState: state,
        viewport: holdsPhone(session) ? PHONE : DESK,
      });
      close.push(() => context.close());
      if (language) await speak(context, language);
      const opened = await context.newPage();
      watch(opened, complaints);
      if (!alone) seats.set(login, { page: opened, home: session.home });
      await opened.goto(at ?? session.home);
      return opened;
    };

    const client: People['client'] = async (login) => {
      const { state, session } = await passOf(login);
      const request = await playwright.request.newContext({
        ...(baseURL && { baseURL }),
        ...{ storageState: state, extraHTTPHeaders: OURS, timeout: BUSY_MS },
      });
      close.push(() => request.dispose());
      const send = async <T>(method: string, path: string, data?: object): Promise<T> => {
        const response = await request.fetch(`/api${path}`, { method, ...(data ? { data } : {}) });
        if (!response.ok())
          throw new Error(`${login} ${method} ${path}: ${response.status()} ${await response.text()}`);
        return (await response.json()) as T;
      };
      return {
        session,
        request,
        get: (path) => send('GET', path),
        post: (path, body = {}) => send('POST', path, body),
        put: (path, body) => send('PUT', path, body),
        patch: (path, body) => send('PATCH', path, body),
      };
    };

    await use({ page, client, expectRefusals: () => void (refusals = true) });
    await Promise.all(close.map((one) => one()));
    expect(complaints.filter((complaint) => !(refusals && isRefusal(complaint)))).toEqual([]);
  },
});
