import { openPromise, type ZipFile } from 'yauzl';

/** What unpacking may come to before a zip counts as a bomb; whoever opens the file will unpack it. */
const LIMITS = { entries: 2_000, unpackedBytes: 200 * 1024 * 1024, ratio: 100 } as const;

/**
 * Unpacks a zip file and keeps nothing of it: what its table of contents says of sizes need not be true.
 * @returns the names of its parts; undefined when a plain reader could not follow it, or would be buried under it
 */
export async function namesInZip(path: string, bytes: number): Promise<string[] | undefined> {
  const most = Math.min(LIMITS.unpackedBytes, bytes * LIMITS.ratio);
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false, validateEntrySizes: false });
    return zip.entryCount > LIMITS.entries ? undefined : await unpacked(zip, most);
  } catch (failure) {
    // A disk that cannot be read is our fault; anything else is the file's.
    if ('syscall' in Object(failure)) throw failure;
    return undefined;
  } finally {
    zip?.close();
  }
}

async function unpacked(zip: ZipFile, most: number): Promise<string[] | undefined> {
  const names: string[] = [];
  let [said, found] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    names.push(entry.fileName);
    said += entry.uncompressedSize;
    if (said > most || !entry.canDecodeFileData()) return undefined;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      found += (chunk as Buffer).length;
      if (found > most) return undefined;
    }
  }
  return names;
}
