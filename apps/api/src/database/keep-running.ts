import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** What is known of a server, and what can be done about it. */
interface Watched {
  /** Connects to it, as its owner. */
  connect(): Promise<pg.Client>;
  isRunning(): Promise<boolean>;
  start(): Promise<unknown>;
}

export interface Watch {
  /** Resolves once the server is gone for good: nothing that was tried has brought it back. */
  lost: Promise<void>;
  /** What happens to the server from now on is meant. */
  end(): Promise<void>;
}

/** Milliseconds before each attempt: a server that was killed leaves processes behind that take a moment to notice. */
const ATTEMPTS = [0, 200, 500, 1_000, 2_000, 4_000];

/**
 * Holds a connection to a server for as long as the program runs, and starts the server again when that breaks off. The
 * connection also shows a second program that the server has an owner, however long its owner has nothing to ask.
 */
export async function keepRunning(server: Watched): Promise<Watch> {
  let ended = false;
  let reviving = Promise.resolve();
  let owner = await server.connect();
  let giveUp: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => (giveUp = resolve));

  const watch = (): void => {
    // A server that goes away is noticed by the end of the connection, which follows.
    owner.on('error', () => undefined);
    owner.once('end', () => {
      if (!ended) reviving = revive();
    });
  };

  async function revive(): Promise<void> {
    console.error('The database has broken off its connections; it is looked after.');
    for (const wait of ATTEMPTS) {
      await pause(wait);
      if (ended) return;
      try {
        if (!(await server.isRunning())) await server.start();
        owner = await server.connect();
      } catch {
        continue;
      }
      watch();
      console.error('The database runs again.');
      return;
    }
    giveUp();
  }

  watch();
  return {
    lost,
    end: async () => {
      ended = true;
      // A server that is just being started could not be stopped.
      await reviving;
      await owner.end();
    },
  };
}
