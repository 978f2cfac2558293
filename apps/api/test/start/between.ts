import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A wire between a program and its database, and somebody who listens on it. */
export interface Wire {
  /** The database, by this wire. */
  url: string;
  /** Calls once, as soon as the database has committed a transaction that wrote this text, before the program knows. */
  onCommitOf(text: string, call: () => void): void;
}

export async function wireTo(database: string): Promise<Wire> {
  const target = new URL(database);
  let wanted: { text: string; call: () => void } | undefined;
  const sockets = new Set<Socket>();
  const server = createServer((program) => {
    const upstream = connect(Number(target.port), target.hostname);
    let wrote = false;
    program.on('data', (sent) => {
      wrote ||= wanted !== undefined && sent.includes(wanted.text);
      upstream.write(sent);
    });
    upstream.on('data', (answered) => {
      if (wanted && wrote && answered.includes('COMMIT\0')) {
        // Not a word of it reaches the program.
        const { call } = wanted;
        wanted = undefined;
        return call();
      }
      program.write(answered);
    });
    for (const [one, other] of [
      [program, upstream],
      [upstream, program],
    ] as const) {
      sockets.add(one);
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  const url = new URL(database);
  url.port = String(typeof address === 'object' && address ? address.port : 0);
  return { url: url.href, onCommitOf: (text, call) => void (wanted = { text, call }) };
}
