import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { watchKnownTools } from './known-tools.ts';
import { leadFromPicker, leadOn } from './lead-on.ts';
import { headersFor } from './response-headers.ts';

/**
 * Serves a built site's folder as a static host does, with validators and the site's own 404 page, and leads every address to the one that a
 * page has: with its slash, with a pair's tools in order, with a tool's present slug.
 */
export function serveSite(folder: string): Hono {
  const served = { folder, readTools: watchKnownTools(folder) };
  const site = new Hono();
  site.use(setHeaders);
  site.options('*', answerPreflight);
  site.use(etag(), hideHostFiles, endPagesInSlash(folder), leadFromPicker(served), serveStatic({ root: folder }));
  site.notFound(async (context) => (await leadOn(context, served)) ?? answerNotFound(context, folder));
  return site;
}

const setHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { status, headers } = context.res;
  const own = headersFor(context.req.path);
  const isMissing = status >= 400;
  // A program of another site may read that a file is not there, or where it is now; all else that is said is said of what is sent.
  const open = own[OPEN_TO];
  const all = isMissing ? { ...headersFor('/404.html'), ...(open && { [OPEN_TO]: open }) } : own;
  headers.set('Cache-Control', 'no-cache');
  for (const [name, value] of Object.entries(all)) {
    // What sends nothing has no type.
    if (name !== 'Content-Type' || headers.has(name)) headers.set(name, value);
  }
};

const OPEN_TO = 'Access-Control-Allow-Origin';

/** Every file may be read and nothing else be done: a browser asks before a program of another site sends headers of its own. */
function answerPreflight(context: Context): Response {
  const isOpen = headersFor(context.req.path)[OPEN_TO] !== undefined;
  const asked = { 'Access-Control-Allow-Methods': 'GET, HEAD', 'Access-Control-Allow-Headers': '*', 'Access-Control-Max-Age': '86400' };
  return context.body(null, 204, { Allow: 'GET, HEAD, OPTIONS', ...(isOpen && asked) });
}

/** What static hosts read and do not serve (`build/host-files.ts`); capitals do not matter, as some file systems find it by them. */
const HOST_FILE = /\/(?:_redirects|_headers|\.nojekyll)\/*$/i;

const hideHostFiles: MiddlewareHandler = async (context, next) => {
  return HOST_FILE.test(context.req.path) ? context.notFound() : next();
};

/** Plain segments only: what needs decoding or starts with two slashes is never echoed into a redirect. */
const PLAIN_PATH = /^(?:\/[\w.-]+)+$/;

function endPagesInSlash(folder: string): MiddlewareHandler {
  return async (context, next) => {
    const { path } = context.req;
    if (PLAIN_PATH.test(path) && existsSync(join(folder, path, 'index.html'))) {
      return context.redirect(`${path}/${new URL(context.req.url).search}`, 301);
    }
    return next();
  };
}

async function answerNotFound(context: Context, folder: string): Promise<Response> {
  const page = await readFile(join(folder, '404.html'), 'utf8').catch(() => null);
  return page === null ? context.text('There is no such page.', 404) : context.html(page, 404);
}
