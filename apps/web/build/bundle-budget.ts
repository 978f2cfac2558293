import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Chunk {
  fileName: string;
  code: string;
  imports: string[];
}

/**
 * The JavaScript a page needs before it can show anything: its entry and all it imports statically, gzipped. The build fails
 * when a page is heavier than its budget (in KB of 1000 bytes; experience: /m ≤ 130, console ≤ 430).
 */
export function bundleBudget(budgets: Record<string, number>): Plugin {
  return {
    name: 'jianyan-bundle-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Chunk>();
      const entries = new Map<string, Chunk>();
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        chunks.set(file.fileName, file);
        if (file.isEntry) entries.set(file.name, file);
      }
      for (const [page, budget] of Object.entries(budgets)) {
        const entry = entries.get(page);
        if (!entry) throw new Error(`The page "${page}" has a budget but is not built`);
        const kilobytes = weightOf(entry, chunks) / 1000;
        const line = `${page}: ${kilobytes.toFixed(1)} KB of initial JavaScript gzipped (budget ${String(budget)} KB)`;
        if (kilobytes > budget) throw new Error(`Too heavy. ${line}`);
        this.info(line);
      }
    },
  };
}

function weightOf(entry: Chunk, chunks: ReadonlyMap<string, Chunk>): number {
  const needed = new Set<Chunk>();
  const collect = (chunk: Chunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return;
    needed.add(chunk);
    chunk.imports.forEach((name) => collect(chunks.get(name)));
  };
  collect(entry);
  return [...needed].reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
}
