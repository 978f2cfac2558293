import autocannon from 'autocannon';
import { cpuSeconds, memory, type Program } from './programs.ts';
import type { Asked, Request } from './scenarios.ts';

/** What one run of one side gave. */
export interface Figures {
  requests: number;
  rps: number;
  p50: number;
  p99: number;
  /** Milliseconds of the process's own CPU; what PostgreSQL uses is not in it. */
  cpu: number;
  /** Megabytes after the run. */
  memory: number;
  failures: number;
}

export interface Run {
  requests: Request[];
  authorization: string;
  connections: number;
  seconds: number;
  /** A run goes on until so many answers have come, however long they take. */
  atLeast: number;
  /** How many requests at most. */
  amount?: number;
  /** Where the turns of this scenario and side have got to. */
  turns: { next: number };
}

const MOST_SECONDS = 90;

export async function drive(program: Program, run: Run): Promise<Figures> {
  const cpuBefore = await cpuSeconds(program);
  const began = performance.now();
  const result = await fire(program, run);
  const seconds = (performance.now() - began) / 1000;
  const requests = result['2xx'];
  return {
    requests,
    rps: requests / seconds,
    ...{ p50: result.latency.p50, p99: result.latency.p99 },
    cpu: (((await cpuSeconds(program)) - cpuBefore) * 1000) / requests,
    memory: await memory(program),
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

function fire({ url }: Program, run: Run): Promise<autocannon.Result> {
  const { connections, seconds, atLeast, amount } = run;
  const began = performance.now();
  let answered = 0;
  return new Promise((resolve, reject) => {
    const options: autocannon.Options = {
      ...{ url, connections, timeout: MOST_SECONDS, duration: MOST_SECONDS, requests: requestsOf(run) },
      ...(amount !== undefined && { amount }),
    };
    const running = autocannon(options, (failure: Error | null, result) =>
      failure ? reject(failure) : resolve(result),
    );
    running.on('response', () => {
      answered += 1;
      const isEnough = performance.now() - began > seconds * 1000 && answered >= atLeast;
      if (isEnough) running.stop();
    });
  });
}

/** What one connection remembers from one request to the next. */
type Memory = { turn?: number; caseId?: string };

const requestsOf = ({ requests, authorization, turns }: Run): autocannon.Request[] =>
  requests.map((request, place) => ({
    setupRequest: (prepared: autocannon.Request, connection: Memory) => {
      if (place === 0) connection.turn = turns.next++;
      return { ...prepared, ...written(request(connection.turn ?? 0, connection.caseId ?? ''), authorization) };
    },
    ...(place < requests.length - 1 && {
      onResponse: (_status: number, body: string, connection: Memory) => void (connection.caseId = caseIn(body)),
    }),
  }));

function written({ path, body }: Asked, authorization: string): autocannon.Request {
  if (body === undefined) return { method: 'GET', path, headers: { authorization } };
  const headers = { authorization, 'content-type': 'application/json' };
  return { method: 'POST', path, headers, body: JSON.stringify(body) };
}

/** The product answers the case itself, the floor a list with nothing else in it. */
function caseIn(body: string): string {
  const answer = JSON.parse(body) as { id?: string; items?: { id: string }[] };
  return answer.id ?? answer.items?.[0]?.id ?? '';
}
