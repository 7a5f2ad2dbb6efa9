import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { WriteLine } from './write-backup.ts';
import type { ReadLines } from './parse-backup.ts';

/**
 * Writes a file of lines for its owner's eyes only. It takes its name when all of it is on disk: work that fails leaves nothing behind, and an
 * earlier file as it was.
 */
export async function writeLines<Value>(path: string, work: (write: WriteLine) => Promise<Value>): Promise<Value> {
  const draft = `${path}.part`;
  await rm(draft, { force: true });
  const stream = createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true });
  const end = finished(stream);
  // Waited for below; a fault must not be one that nobody heard while work goes on.
  end.catch(() => undefined);
  try {
    const value = await work(async (line) => {
      if (stream.errored) throw stream.errored;
      if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), end]);
    });
    stream.end();
    await end;
    await rename(draft, path);
    return value;
  } catch (fault) {
    stream.destroy();
    await rm(draft, { force: true });
    throw fault;
  }
}

/** Reads a file line by line, from its first one each time it is asked. */
export function linesOf(path: string): ReadLines {
  return () => createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}

/** Tells whether a file is there and can be read. */
export async function isReadable(path: string): Promise<boolean> {
  const file = await open(path).catch(() => null);
  await file?.close();
  return file !== null;
}
