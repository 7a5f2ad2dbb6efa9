import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';

/** Serves a built site's folder as a static host does: one address per page, validators, and the site's own 404 page. */
export function serveSite(folder: string): Hono {
  const site = new Hono();
  site.use(setHeaders, etag(), endPagesInSlash(folder), serveStatic({ root: folder }));
  site.notFound((context) => answerNotFound(context, folder));
  return site;
}

/** Inline styles are let through, for the icons of the site itself. */
const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const setHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { ok, status, headers } = context.res;
  const isFound = ok || status === 304;
  // Astro puts a hash of the content into every name under /_astro/; everything else is asked for again, and answered with 304.
  const isHashed = isFound && context.req.path.startsWith('/_astro/');
  headers.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
  headers.set('X-Content-Type-Options', 'nosniff');
  // Opened by itself an SVG is a document of this site, and logos come from anyone: not even one that got past the check runs or loads.
  if (headers.get('Content-Type')?.startsWith('image/svg+xml')) headers.set('Content-Security-Policy', DRAWING_POLICY);
  // The server's own table of types lacks Markdown, and a browser would offer it for download.
  if (ok && context.req.path.endsWith('.md')) headers.set('Content-Type', 'text/markdown; charset=utf-8');
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
