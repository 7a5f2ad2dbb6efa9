import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** What a file holds, with a validator. */
export interface FileContent {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Strong validator of these very bytes, quotes included: RFC 9110, section 8.8.3. */
  readonly etag: string;
}

interface KeptFile {
  readonly version: string;
  /** Held while it is still coming, so that those who ask at once share one reading. */
  readonly content: Promise<FileContent | null>;
  /** Bytes that it counts for; none until it is read. */
  size: number;
}

/** Files in memory, until they change on the disk; past some number of bytes, those that were asked for longest ago make room. */
export class KeptFiles {
  /** In the order in which they were last asked for. */
  readonly #files = new Map<string, KeptFile>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Reads a file, or gives what it last held; `null` where there is none. */
  read(file: string): Promise<FileContent | null> {
    const version = readVersion(file);
    const known = this.#files.get(file);
    this.#files.delete(file);
    if (known && known.version === version) {
      this.#files.set(file, known);
      return known.content;
    }
    this.#bytes -= known?.size ?? 0;
    if (version === null) return Promise.resolve(null);
    const kept: KeptFile = { version, content: readContent(file), size: 0 };
    this.#files.set(file, kept);
    void kept.content.then((content) => this.#count(file, kept, content?.bytes.length ?? 0));
    return kept.content;
  }

  #count(file: string, kept: KeptFile, size: number): void {
    // Another reading has taken its place, or pushed it out.
    if (this.#files.get(file) !== kept) return;
    if (size > this.#mostBytes) {
      this.#files.delete(file);
      return;
    }
    kept.size = size;
    this.#bytes += size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#bytes <= this.#mostBytes) return;
      this.#files.delete(oldest);
      this.#bytes -= size;
    }
  }
}

/** Tells one state of a file from the next, `null` where there is no file. Asked for on every request: not waiting costs least. */
export function readVersion(file: string): string | null {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    return found?.isFile() ? `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}` : null;
  } catch {
    // A name that no file system takes.
    return null;
  }
}

/** What changes between the look at its version and this is read again by whoever asks next, as it has another version then. */
async function readContent(file: string): Promise<FileContent | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
