import { useQuery } from '@tanstack/react-query';
import { soughtFor, unitWritten } from '../../features/choices/unitWritten';
import { http } from '../../lib/http';
import type { Choice } from '../../lib/schemas';

/** The names in what somebody wrote: 市住建局、市财政局. */
export const namesIn = (written: string): string[] => [
  ...new Set(
    written
      .split(/[、，,；;。\n]+/u)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
];

interface UnitsNamed {
  /** Those that the register knows by this name, with the region where two bear it, or short name, in the order in which they were written. */
  found: Choice[];
  /** What else was written. */
  unknown: string[];
}

/** The register's units behind names that somebody typed. While they are looked up there are none. */
export function useUnitsNamed(written: string): UnitsNamed {
  const names = namesIn(written);
  // One question for all of them: `useQueries` would weigh on the phone's first page, which shares the library.
  const { data: answers = [] } = useQuery({
    queryKey: ['choices', 'units', 'named', names],
    queryFn: ({ signal }) => Promise.all(names.map((name) => unitNamed(name, signal))),
    enabled: names.length > 0,
    staleTime: 60_000,
  });
  const found = answers.flatMap((unit) => unit ?? []);
  return {
    found: found.filter(({ id }, place) => found.findIndex((unit) => unit.id === id) === place),
    unknown: names.filter((_, place) => answers[place] === null),
  };
}

async function unitNamed(name: string, signal: AbortSignal): Promise<Choice | null> {
  const { items } = await http.get('/api/choices/units', { query: { text: soughtFor(name), limit: 20 }, signal });
  const exact = items.find((unit) => unitWritten(unit) === name);
  const called = items.filter((unit) => unit.name === name || unit.shortName === name);
  // Of two that bear it nobody is guessed at.
  return exact ?? (called.length === 1 ? called[0] : null) ?? null;
}
