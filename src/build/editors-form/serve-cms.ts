import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { CMS_PATH } from '#src/views/admin/form-addresses.ts';
import { listCmsFiles, readCmsFile } from './cms-files.ts';

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.woff2': 'font/woff2', '.txt': 'text/plain' };

/** In development, answers with the files of Sveltia CMS's bundle, which a build copies. */
export function serveCms(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (!pathname.startsWith(CMS_PATH)) return next();
  answer(pathname.slice(CMS_PATH.length), response).then((isFound) => {
    if (!isFound) next();
  }, next);
}

async function answer(name: string, response: ServerResponse): Promise<boolean> {
  if (!(await listCmsFiles()).includes(name)) return false;
  const content = await readCmsFile(name);
  response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' });
  response.end(content);
  return true;
}
