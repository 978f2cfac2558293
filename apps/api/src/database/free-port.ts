import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what any system takes for connections that go out: one of those would be given the port while its server starts. */
const [FIRST, LAST] = [10_000, 32_000];

/** A port of this machine on which nobody listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await once(probe.listen(port), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
