import { spellingsOf, unitNamesIn } from '@jianyan/shared';
import { useQuery } from '@tanstack/react-query';
import { soughtFor, unitWritten } from '../../features/choices/unitWritten';
import { http } from '../../lib/http';
import type { Choice } from '../../lib/schemas';

/** As many are looked up; two may bear one of the names. */
const MOST = 100;
const PAGE = 2 * MOST;

interface UnitsNamed {
  /** Those that the register knows by this name, with the region where two bear it, or short name, in the order in which they were written. */
  found: Choice[];
  /** What else was written. */
  unknown: string[];
}

/** The register's units behind names that somebody typed. While they are looked up there are none. */
export function useUnitsNamed(written: string): UnitsNamed {
  const names = unitNamesIn(written).slice(0, MOST);
  // With and without what stands in brackets: that may be the region, or belong to the name.
  const asked = [...new Set(names.flatMap((name) => [...spellingsOf(name), soughtFor(name)]))].slice(0, PAGE).join(',');
  const { data } = useQuery({
    queryKey: ['choices', 'units', 'named', names],
    queryFn: ({ signal }) => http.get('/api/choices/units', { query: { names: asked, limit: PAGE }, signal }),
    enabled: names.length > 0,
    staleTime: 60_000,
  });
  if (!data) return { found: [], unknown: [] };
  const behind = names.map((name) => unitNamed(name, data.items));
  const found = behind.flatMap((unit) => unit ?? []);
  return {
    found: found.filter(({ id }, place) => found.findIndex((unit) => unit.id === id) === place),
    unknown: names.filter((_, place) => !behind[place]),
  };
}

function unitNamed(name: string, units: readonly Choice[]): Choice | undefined {
  const exact = units.find((unit) => unitWritten(unit) === name);
  const called = spellingsOf(name)
    .map((spelling) => units.filter((unit) => unit.name === spelling || unit.shortName === spelling))
    .find(({ length }) => length > 0);
  // Of two that bear it nobody is guessed at.
  return exact ?? (called?.length === 1 ? called[0] : undefined);
}
