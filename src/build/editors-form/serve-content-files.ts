import type { IncomingMessage, ServerResponse } from 'node:http';
import { FILES_PATH } from '#src/views/admin/form-addresses.ts';
import { markText } from '#src/editing/form/text-mark.ts';
import { readContentText, readContentTexts, removeContentText, writeContentText } from './content-texts.ts';
import { findStrangerFault } from './stranger.ts';

/** More than any content file may hold. */
const MOST_BYTES = 1024 * 1024;

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Reads and writes the texts of a content folder for the form, and for nobody but a page of this very server on this very machine. */
export function serveContentFiles(folder: string): Middleware {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.startsWith(FILES_PATH)) return next();
    answer(request, { folder, path: decode(pathname.slice(FILES_PATH.length)) }).then(({ status, text, type = 'text/plain' }) => {
      response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
      response.end(text);
    }, next);
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

async function answer(request: IncomingMessage, { folder, path }: { readonly folder: string; readonly path: string }): Promise<Answer> {
  const stranger = findStrangerFault(request);
  if (stranger !== null) return { status: 403, text: stranger };
  if (request.method === 'GET' && path === '') {
    return { status: 200, text: JSON.stringify(await readContentTexts(folder)), type: 'application/json' };
  }
  if (request.method !== 'PUT' && request.method !== 'DELETE')
    return { status: 405, text: 'Files are listed, written with PUT or removed with DELETE.' };
  const body = request.method === 'PUT' ? await readBody(request) : null;
  if (body === undefined) return { status: 400, text: `${path} would be larger than any content file may be.` };
  const now = await readContentText(folder, path);
  // Whoever got no answer the first time asks again for what is done already.
  if (now !== body && !(await isAsExpected(request, now))) return { status: 412, text: CHANGED };
  const fault = body === null ? await removeContentText(folder, path) : await writeContentText(folder, path, body);
  return fault === null ? { status: 200, text: 'Done.' } : { status: 400, text: fault };
}

/** What Sveltia CMS shows of a save that would undo somebody else's. */
const CHANGED =
  'The file has changed since the form read it, in another tab or program. Copy your words, load this page anew, and put them in there.';

/** Tells whether a file still holds what the form has last seen of it, as its preconditions say (RFC 9110, section 13.1). */
async function isAsExpected({ headers }: IncomingMessage, now: string | null): Promise<boolean> {
  if (headers['if-none-match'] === '*') return now === null;
  return headers['if-match'] === undefined || (now !== null && headers['if-match'] === (await markText(now)));
}

/** Reads the text that is sent; `undefined` when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
