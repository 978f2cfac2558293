import { lookup } from 'node:dns/promises';
import { createServer } from 'node:net';
import { StartError } from '../../explain.js';

/** Asks for the port before anything else starts, so that what stands against it is said in one sentence. */
export async function refuseUnusablePort(host: string, port: number): Promise<void> {
  const failures: (string | undefined)[] = [];
  for (const address of await addressesOf(host)) failures.push(await failureAt(address, port));
  // A machine may lack one of the addresses of a name, such as that of localhost in IPv6.
  const failure = failures.find((code) => code === IN_USE) ?? (failures.every(Boolean) ? failures[0] : undefined);
  if (failure) throw new StartError(sentence(failure, host, port));
}

const IN_USE = 'EADDRINUSE';

function sentence(failure: string, host: string, port: number): string {
  switch (failure) {
    case IN_USE:
      return `Port ${port} is in use by another program: stop that one, or choose a port with PORT=….`;
    case 'EACCES':
      return `Port ${port} is closed to this account: choose one above 1023 with PORT=….`;
    case 'EADDRNOTAVAIL':
      return `HOST must be an address of this machine, which ${host} is not.`;
    default:
      return `Nobody can be served at ${host}, port ${port} (${failure}): see HOST and PORT.`;
  }
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (cause) {
    throw new StartError(`HOST must be an address of this machine or a name for one; nobody knows ${host}.`, { cause });
  }
}

function failureAt(address: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code, message }: NodeJS.ErrnoException) => resolve(code ?? message));
    probe.listen(port, address, () => probe.close(() => resolve(undefined)));
  });
}
