import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(brotliCompress);

/** A file that fits into one packet arrives no sooner. */
const WORTH_IT_BYTES = 1024;

/**
 * Beside each script and style, what a telephone is sent of it: compressed once and thoroughly, a tenth smaller than what can
 * be done while somebody waits. The server takes it from there (apps/api/src/fence/served/web-pages.ts).
 */
export function compressed(): Plugin {
  return {
    name: 'jianyan-compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(files.map((name) => layBeside(join(dir, name))));
    },
  };
}

async function layBeside(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < WORTH_IT_BYTES) return;
  const small = await compress(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } });
  await writeFile(`${file}.br`, small);
}
