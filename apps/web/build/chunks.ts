import { resolve } from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

const src = (file: string): string => resolve(import.meta.dirname, '../src', file);

/** Whose needs decide what lies together: the pages, and what members open after the first one. */
const STARTS = {
  login: src('login/main.tsx'),
  member: src('member/main.tsx'),
  desk: src('console/main.tsx'),
  pages: src('member/pages.ts'),
  filing: src('member/filing/index.ts'),
};
type Start = keyof typeof STARTS;

/** All of our own that is there before a module runs; what it takes of libs/shared follows it. */
function needsOf(start: string, graph: ModuleGraph): Set<string> {
  const needs = new Set<string>();
  const collect = (id: string): void => {
    if (needs.has(id) || !id.includes('/web/src/')) return;
    needs.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(collect);
  };
  collect(start);
  return needs;
}

type NameOf = (id: string, graph: ModuleGraph) => string | null;

/**
 * Our own modules that more than one page needs, in few files: on a phone each small one costs as much waiting as a large one,
 * compresses badly and is cached apart. Nobody's first load carries what only a later page of his needs.
 * @returns for the bundler, the names of the files in the order in which they take their modules
 */
export function sharedChunks(): { name: NameOf }[] {
  let known: Record<Start, Set<string>> | undefined;
  const chunk = (name: string, holds: (needs: Record<Start, Set<string>>, id: string) => boolean) => ({
    name: (id: string, graph: ModuleGraph) => {
      known ??= Object.fromEntries(
        Object.entries(STARTS).map(([start, file]) => [start, needsOf(file, graph)]),
      ) as Record<Start, Set<string>>;
      return holds(known, id) ? name : null;
    },
  });
  return [
    chunk('ground', ({ login, member }, id) => login.has(id) && member.has(id)),
    chunk('signed-in', ({ member, desk }, id) => member.has(id) && desk.has(id)),
    chunk('home', ({ member }, id) => member.has(id) && id !== STARTS.member),
    chunk('fields', ({ login }, id) => login.has(id) && !id.includes('/src/login/')),
    chunk('case-parts', ({ pages }, id) => pages.has(id) && !id.includes('/src/member/')),
  ];
}
