import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from '../explain.js';

/** Makes the folder for everything the program keeps. @throws StartError when it can keep nothing there */
export async function openDataFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartError(`DATA_DIR must be a folder that this account may write to: ${reason}.`, { cause });
  }
}
