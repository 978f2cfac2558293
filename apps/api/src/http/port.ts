import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { StartError } from '../explain.js';

/** Asks for the port before anything else starts, so that a second program says so in one sentence. */
export async function refuseTakenPort(host: string, port: number): Promise<void> {
  for (const { address } of await lookup(host, { all: true })) {
    if (await isTaken(address, port)) {
      throw new StartError(`Port ${port} is in use by another program: stop that one, or choose a port with PORT=….`);
    }
  }
}

function isTaken(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (failure: NodeJS.ErrnoException) => resolve(failure.code === 'EADDRINUSE'));
    probe.listen(port, address, () => probe.close(() => resolve(false)));
  });
}
