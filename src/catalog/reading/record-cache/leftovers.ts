import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Whoever goes back and forth between branches finds what the code of each has left. */
const MAX_ENGINES = 3;
const HOUR_MILLISECONDS = 3_600_000;
/** What an engine's folder is called; nothing else in the folder of a cache is touched. */
const ENGINE = /^[0-9a-f]{32}$/;

/** Removes what code of long ago has left in a cache, and what killed runs have not finished. */
export function removeLeftovers(folder: string, engine: string): void {
  const others = readdirSync(folder).filter((name) => ENGINE.test(name) && name !== engine);
  const byAge = others.map((name) => ({ name, age: ageOf(join(folder, name)) })).sort((one, other) => one.age - other.age);
  for (const { name } of byAge.slice(MAX_ENGINES - 1)) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(join(folder, engine))) {
    const file = join(folder, engine, name);
    if (name.startsWith('.') && ageOf(file) > HOUR_MILLISECONDS) rmSync(file, { force: true });
  }
}

function ageOf(path: string): number {
  return Date.now() - statSync(path).mtimeMs;
}
