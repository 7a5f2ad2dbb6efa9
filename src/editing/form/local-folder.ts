/** Writes a file of the content folder, or removes it where the text is `null`; `before` is what it held when last seen, `null` for nothing. */
export type Keep = (path: string, text: string | null, before: string | null) => Promise<void>;

/** The parts of the File System API (https://fs.spec.whatwg.org) that Sveltia CMS uses, on files that another program keeps. */
export interface LocalFolder {
  readonly kind: 'directory';
  readonly name: string;
  entries(): AsyncGenerator<[string, LocalFolder | LocalFile]>;
  getDirectoryHandle(name: string, options?: { readonly create?: boolean }): Promise<LocalFolder>;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<LocalFile>;
  removeEntry(name: string): Promise<void>;
}

/** One file of a local folder. */
export interface LocalFile {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(data: string | Blob): Promise<void>; close(): Promise<void> }>;
  move(folder: LocalFolder, name: string): Promise<void>;
}

/** Makes a folder of files in memory; whatever is written or removed is handed on to be kept, under its path. */
export function makeLocalFolder(files: ReadonlyMap<string, string>, keep: Keep): LocalFolder {
  const texts = new Map(files);
  return makeFolder('', { texts, empty: new Set(), keep });
}

interface Disk {
  readonly texts: Map<string, string>;
  /** Folders that were made and hold nothing yet. */
  readonly empty: Set<string>;
  readonly keep: Keep;
}

/** Files under such a name are on their way to another, and are not kept. */
const PASSING = /(?:^|\/)\.sveltia-tmp-[^/]*$/;

/** Paths of folders, for those that files are moved into. */
const PATHS = new WeakMap<LocalFolder, string>();

function makeFolder(path: string, disk: Disk): LocalFolder {
  const at = (name: string): string => (path === '' ? name : `${path}/${name}`);
  const folder: LocalFolder = {
    kind: 'directory',
    name: path.split('/').at(-1) ?? '',
    async *entries() {
      for (const name of await Promise.resolve(listNames(path, disk))) {
        yield [name, disk.texts.has(at(name)) ? makeFile(at(name), disk) : makeFolder(at(name), disk)];
      }
    },
    async getDirectoryHandle(name, { create = false } = {}) {
      if (!create && !isFolder(at(name), disk)) throw missing(at(name));
      if (!isFolder(at(name), disk)) disk.empty.add(at(name));
      return Promise.resolve(makeFolder(at(name), disk));
    },
    async getFileHandle(name, { create = false } = {}) {
      if (!create && !disk.texts.has(at(name))) throw missing(at(name));
      return Promise.resolve(makeFile(at(name), disk));
    },
    async removeEntry(name) {
      const before = disk.texts.get(at(name));
      if (before !== undefined && !PASSING.test(name)) await disk.keep(at(name), null, before);
      disk.texts.delete(at(name));
      disk.empty.delete(at(name));
    },
  };
  PATHS.set(folder, path);
  return folder;
}

function makeFile(path: string, disk: Disk): LocalFile {
  let at = path;
  const write = async (text: string): Promise<void> => {
    if (!PASSING.test(at)) await disk.keep(at, text, disk.texts.get(at) ?? null);
    disk.texts.set(at, text);
  };
  return {
    kind: 'file',
    get name() {
      return at.split('/').at(-1) ?? '';
    },
    async getFile() {
      return Promise.resolve(new File([disk.texts.get(at) ?? ''], at.split('/').at(-1) ?? ''));
    },
    async createWritable() {
      return Promise.resolve({
        // Kept at once, as it comes in one part: Sveltia CMS says nothing of what fails when a file is closed.
        write: async (data: string | Blob) => write(await new Blob([data]).text()),
        close: async () => Promise.resolve(),
      });
    },
    async move(folder, name) {
      const text = disk.texts.get(at) ?? '';
      const from = at;
      at = [PATHS.get(folder), name].filter((part) => part !== undefined && part !== '').join('/');
      await write(text);
      disk.texts.delete(from);
      if (!PASSING.test(from)) await disk.keep(from, null, text);
    },
  };
}

function listNames(path: string, { texts, empty }: Disk): readonly string[] {
  const start = path === '' ? '' : `${path}/`;
  const within = [...texts.keys(), ...empty].filter((other) => other.startsWith(start) && other !== path);
  return [...new Set(within.map((other) => other.slice(start.length).split('/')[0] ?? ''))];
}

function isFolder(path: string, { texts, empty }: Disk): boolean {
  return empty.has(path) || [...texts.keys(), ...empty].some((other) => other.startsWith(`${path}/`));
}

function missing(path: string): DOMException {
  return new DOMException(`There is no ${path}.`, 'NotFoundError');
}
