import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';
import { root } from './run.ts';

/** Where first-level folders are the rooms of the house. */
const houses = ['apps/api/src', 'apps/web/src', 'libs/shared/src'];

const isSource = (path: string): boolean => /\.tsx?$/.test(path) && !/\.(spec|test)\.tsx?$/.test(path);

/** Which room imports which, types included and specs left out; files beside the rooms belong to none. */
function importsAmongRooms(house: string): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  const roomOf = (path: string): string | undefined => {
    const [room, ...rest] = relative(house, path).split(sep);
    return room !== '..' && rest.length > 0 ? room : undefined;
  };
  for (const file of readdirSync(house, { recursive: true, encoding: 'utf8' }).filter(isSource)) {
    const room = roomOf(join(house, file));
    if (room === undefined) continue;
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    for (const { fileName } of ts.preProcessFile(readFileSync(join(house, file), 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const target = roomOf(resolve(house, dirname(file), fileName));
      if (target !== undefined && target !== room) imported.add(target);
    }
  }
  return rooms;
}

/** Every room from which imports lead back to it. */
function roomsInCircles(imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(from) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return [...imports.keys()].filter((room) => reach(room).has(room));
}

let circles = 0;
for (const house of houses) {
  const imports = importsAmongRooms(join(root, house));
  if (imports.size === 0) throw new Error(`${house} has no rooms: nothing was looked at`);
  const circling = roomsInCircles(imports);
  circles += circling.length;
  const found = circling.length > 0 ? `in a circle: ${circling.join(', ')}` : 'no circle';
  console.info(`${house}: ${imports.size} rooms, ${found}`);
}
process.exit(circles > 0 ? 1 : 0);
