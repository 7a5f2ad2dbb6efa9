import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { acceptedEncodings } from './accepted-encodings.ts';
import { openSite } from './known-tools.ts';
import { leadFromPicker, leadOn } from './lead-on.ts';
import { headersFor } from './response-headers.ts';
import { sendFile, sendMissing } from './send-file.ts';
import { openSiteFiles, type FindFile } from './site-files.ts';

/**
 * Serves a built site's folder as a static host does, with validators, packed files and the site's own 404 page, and leads every address to
 * the one that a page has: with its slash, with a pair's tools in order, with a tool's present slug.
 */
export function serveSite(folder: string): Hono {
  const served = openSite(folder);
  const findFile = openSiteFiles(folder);
  const site = new Hono();
  site.use(setHeaders);
  site.options('*', answerPreflight);
  site.get('*', leadFromPicker(served), sendFiles(findFile), endPagesInSlash(folder));
  site.notFound(async (context) => (await leadOn(context, served)) ?? answerNotFound(context, findFile));
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

function sendFiles(findFile: FindFile): MiddlewareHandler {
  return async (context, next) => {
    const file = await findFile(context.req.path, acceptedEncodings(context.req.header('Accept-Encoding')));
    return file ? sendFile(context, file) : next();
  };
}

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

async function answerNotFound(context: Context, findFile: FindFile): Promise<Response> {
  const page = await findFile('/404.html', acceptedEncodings(context.req.header('Accept-Encoding')));
  return page ? sendMissing(context, page) : context.text('There is no such page.', 404);
}
