import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const CODE = join(import.meta.dirname, '..', '..');
const ROOT = join(CODE, '..', '..');
/** What was asked for, and what npm has really installed. */
const PACKAGE_LISTS = [join(ROOT, 'package-lock.json'), join(ROOT, 'node_modules', '.package-lock.json')];

/**
 * Names the code that turns the bytes of a file into a record: its own text, the packages, and Node.js. Gives `null` when that cannot be
 * told: within a bundle, or when a file is younger than this process, which then may run the text before it.
 */
export function fingerprintEngine(): string | null {
  if (!import.meta.filename.endsWith('.ts')) return null;
  try {
    const code = readdirSync(CODE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const files = [...code.sort().map((path) => join(CODE, path)), ...PACKAGE_LISTS];
    const sum = createHash('sha256').update(process.version);
    for (const file of files) {
      const { mtimeMs } = statSync(file);
      if (mtimeMs >= performance.timeOrigin) return null;
      sum.update(`\0${file}\0`).update(readFileSync(file));
    }
    return sum.digest('hex').slice(0, 32);
  } catch {
    return null;
  }
}
