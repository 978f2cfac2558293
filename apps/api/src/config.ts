import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { UPLOAD_LIMITS } from '@jianyan/shared';
import { StartError } from './explain.js';

/** Signs access tokens when nobody set a secret; anybody can read it here, so production refuses it. */
const demoJwtSecret = 'jianyan-demo-secret-known-to-everybody';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof logLevels)[number];

/** What the environment decides. Read once at start; nothing else reads `process.env`. */
export class Config {
  readonly production!: boolean;
  readonly host!: string;
  readonly port!: number;
  /** The address people type; its scheme decides the cookie flags. */
  readonly publicUrl!: URL;
  /** Addresses or networks whose `X-Forwarded-For` is believed. */
  readonly trustedProxies!: string[];
  /** For each account, and for each address where nobody is signed in. */
  readonly requestsPerMinute!: number;
  /** For each account. */
  readonly uploadsPerTenMinutes!: number;
  /** Absent: the program runs its own PostgreSQL inside `dataDir`. */
  readonly databaseUrl?: string;
  /** Absolute path of the folder for everything the program keeps. */
  readonly dataDir!: string;
  /** Where uploaded files lie, inside `dataDir`. */
  readonly filesDir!: string;
  readonly jwtSecret!: string;
  readonly logLevel!: LogLevel;
  /** Load the demo on first start. */
  readonly demo!: boolean;
  /** The instant at which the clock is set at start; absent: the real time. */
  readonly startAt?: Date;
}

/** All complaints about the environment at once, each a sentence naming its variable. */
export class ConfigError extends StartError {
  constructor(readonly complaints: readonly string[]) {
    super(`The environment is not complete:\n${complaints.map((complaint) => `  - ${complaint}`).join('\n')}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a variable must be when it is set. */
const shapes: Record<string, { mustBe: string; holds: (value: string) => boolean }> = {
  PORT: { mustBe: 'a number from 0 to 65535', holds: (value) => isWhole(value) && Number(value) <= 65_535 },
  PUBLIC_URL: { mustBe: 'an http or https address', holds: isHttpUrl },
  DATABASE_URL: { mustBe: 'a postgres:// address', holds: (value) => /^postgres(ql)?:\/\//.test(value) },
  TRUSTED_PROXIES: {
    mustBe: 'a list of addresses or networks such as 10.0.0.1,10.1.0.0/16',
    holds: (value) => listed(value).every(isAddressOrNetwork),
  },
  REQUESTS_PER_MINUTE: { mustBe: 'a number from 1', holds: (value) => isWhole(value) && Number(value) >= 1 },
  UPLOADS_PER_TEN_MINUTES: { mustBe: 'a number from 1', holds: (value) => isWhole(value) && Number(value) >= 1 },
  LOG_LEVEL: { mustBe: `one of ${logLevels.join(', ')}`, holds: (value) => logLevels.some((level) => level === value) },
  JIANYAN_NOW: { mustBe: 'an ISO 8601 time', holds: (value) => !Number.isNaN(Date.parse(value)) },
  JIANYAN_DEMO: { mustBe: 'on or off', holds: (value) => ['on', 'off'].includes(value) },
};

/** @throws ConfigError naming every missing or wrong variable. */
export function readConfig(environment: Environment): Config {
  const env = withoutBlanks(environment);
  const production = env.NODE_ENV === 'production';
  const complaints = [...shapeComplaints(env), ...(production ? productionComplaints(env) : [])];
  if (complaints.length > 0) throw new ConfigError(complaints);

  const port = Number(env.PORT ?? 3000);
  const dataDir = resolve(env.DATA_DIR ?? '.data');
  return {
    production,
    host: env.HOST ?? (production ? '0.0.0.0' : 'localhost'),
    port,
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${port}`),
    trustedProxies: listed(env.TRUSTED_PROXIES ?? ''),
    requestsPerMinute: Number(env.REQUESTS_PER_MINUTE ?? 300),
    uploadsPerTenMinutes: Number(env.UPLOADS_PER_TEN_MINUTES ?? UPLOAD_LIMITS.rate.files),
    databaseUrl: env.DATABASE_URL,
    dataDir,
    filesDir: join(dataDir, 'files'),
    jwtSecret: env.JWT_SECRET ?? demoJwtSecret,
    logLevel: logLevels.find((level) => level === env.LOG_LEVEL) ?? 'info',
    // A server of one's own may hold real cases: there the demo comes only when asked for.
    demo: env.JIANYAN_DEMO === undefined ? env.DATABASE_URL === undefined : env.JIANYAN_DEMO === 'on',
    startAt: env.JIANYAN_NOW === undefined ? undefined : new Date(env.JIANYAN_NOW),
  };
}

function shapeComplaints(env: Environment): string[] {
  return Object.entries(shapes).flatMap(([name, { mustBe, holds }]) => {
    const value = env[name];
    return value === undefined || holds(value) ? [] : [`${name} must be ${mustBe}.`];
  });
}

function productionComplaints(env: Environment): string[] {
  const complaints = ['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL']
    .filter((name) => env[name] === undefined)
    .map((name) => `${name} is missing; production needs it.`);
  const secret = env.JWT_SECRET;
  if (secret === demoJwtSecret) complaints.push('JWT_SECRET is the published demo secret; make one of your own.');
  else if (secret !== undefined && secret.length < 32) complaints.push('JWT_SECRET must have at least 32 characters.');
  if (env.JIANYAN_NOW !== undefined) complaints.push('JIANYAN_NOW moves the clock; production refuses it.');
  if (env.JIANYAN_DEMO === 'on') complaints.push('JIANYAN_DEMO loads invented cases; production refuses it.');
  return complaints;
}

/** docker-compose passes variables that are not set as empty strings. */
function withoutBlanks(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const most = isIP(address) === 4 ? 32 : 128;
  const isNetwork = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most);
  return isIP(address) > 0 && isNetwork && more.length === 0;
}

function listed(text: string): string[] {
  return text.split(',').flatMap((entry) => entry.trim() || []);
}

function isWhole(text: string): boolean {
  return /^\d+$/.test(text);
}
