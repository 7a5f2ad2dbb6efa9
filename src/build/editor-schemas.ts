import { sep } from 'node:path';
import { isInWorkspace, writeEditorSchemas } from '#src/editing/schemas/write-editor-schemas.ts';

interface Watcher {
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Long enough for all files of one save, move or checkout, in milliseconds. */
const QUIET = 300;

/** In development, keeps up to date what editors complete and underline the content by. */
export function keepEditorSchemas(watcher: Watcher, folder: string, workspace = process.cwd()): void {
  if (!isInWorkspace(workspace, folder)) return;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const write = (): void => {
    // One after the other, so that an older state never lands on a newer one.
    writing = writing.then(() => writeEditorSchemas(workspace, folder)).catch(tell);
  };
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET);
    timer.unref();
  });
  write();
}

function tell(error: unknown): void {
  console.warn(`Editors will not complete the content: ${error instanceof Error ? error.message : String(error)}`);
}
