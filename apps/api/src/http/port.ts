import { createServer } from 'node:net';

/** Asks for the port before anything else starts, so that a second program says so in one sentence. */
export function refuseTakenPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EADDRINUSE') return reject(cause);
      reject(new Error(`Port ${port} is in use by another program; stop it, or choose another with PORT=…`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
