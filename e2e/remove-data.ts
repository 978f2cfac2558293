import { rmSync } from 'node:fs';

/** The journeys' program has ended; its database and files go with it. */
export default function removeData(): void {
  const dataDir = process.env.JOURNEY_DATA_DIR;
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true, force: true });
}
