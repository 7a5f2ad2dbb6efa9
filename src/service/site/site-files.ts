import { join } from 'node:path';
import type { Encoding } from './accepted-encodings.ts';
import { KeptFiles, readVersion, type FileContent } from './kept-files.ts';

/** A file of a built site as it is sent. */
export interface SiteFile extends FileContent {
  /** Where it lies in the site, without the ending of an encoding: `/compare/index.html`. */
  readonly name: string;
  /** How its bytes are packed, `null` for as they are. */
  readonly encoding: Encoding | null;
  /** Whether it lies there packed too, so that what is sent depends on what was asked for. */
  readonly isPacked: boolean;
}

/** Finds the file of a decoded path, in the first of these encodings that it lies there in; `null` where there is none. */
export type FindFile = (path: string, encodings: readonly Encoding[]) => Promise<SiteFile | null>;

/** How the name of a packed file ends (`build/precompress.ts`). */
const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/** What static hosts read and do not serve, and packed files; capitals do not matter, as some file systems find them by those. */
const HIDDEN = /\/(?:_redirects|_headers|\.nojekyll|[^/]*\.(?:br|gz))\/*$/i;

/** What still needs decoding, leads upwards, or means a folder to some file system. */
const UNSAFE = /%|\\|\0|\/\/|\/\.{1,2}(?:\/|$)/;

/** Enough for all that readers ask for of some thousand pages. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** Opens a built site's folder; a site that is built anew under a running server is served anew. */
export function openSiteFiles(folder: string): FindFile {
  const files = new KeptFiles(KEPT_BYTES);
  return async (path, encodings) => {
    if (HIDDEN.test(path) || UNSAFE.test(path)) return null;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const file = join(folder, name);
    // The build writes either all encodings of a file or none.
    const isPacked = readVersion(file + ENDINGS.br) !== null;
    for (const encoding of isPacked ? encodings : []) {
      const packed = await files.read(file + ENDINGS[encoding]);
      if (packed) return { ...packed, name, encoding, isPacked };
    }
    const plain = await files.read(file);
    return plain && { ...plain, name, encoding: null, isPacked };
  };
}
