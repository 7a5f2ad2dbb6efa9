import type { Context, MiddlewareHandler } from 'hono';
import { withAskedQuery } from '#src/views/asked-query.ts';
import { readAskedPair, readMeaning, type KnownTools, type Meant } from '#src/views/meant-address.ts';
import { hasFile } from './has-file.ts';
import type { KnownSite } from './known-tools.ts';

/** A built site, and what it says of itself: `null` where it does not say. */
export interface ServedSite {
  readonly folder: string;
  readonly readTools: () => Promise<KnownTools | null>;
  readonly readSite: () => Promise<KnownSite | null>;
}

/** Answers the form of the tool picker, which is sent to the hub where no script runs; what it does not name, the hub tells. */
export function leadFromPicker(site: ServedSite): MiddlewareHandler {
  return async (context, next) => {
    const query = new URL(context.req.url).searchParams;
    const isAsked = context.req.path === '/compare/' && query.has('a') && query.has('b');
    const tools = isAsked && isReading(context) ? await site.readTools() : null;
    const target = tools && findTarget(site, readAskedPair(query, tools));
    if (!target) return next();
    // They are said by the address that is led to.
    for (const side of ['a', 'b']) query.delete(side);
    // Not for good: what the form leads to may change with the site.
    return context.redirect(withAskedQuery(target.path, query), 302);
  };
}

/** Leads from an address without a file to what it may have meant; `null` where it meant nothing that is there. */
export async function leadOn(context: Context, site: ServedSite): Promise<Response | null> {
  const tools = isReading(context) ? await site.readTools() : null;
  const { pathname, searchParams } = new URL(context.req.url);
  const target = tools && findTarget(site, readMeaning(pathname, tools));
  return target && context.redirect(withAskedQuery(target.path, searchParams), target.isForGood ? 301 : 302);
}

interface Target {
  readonly path: string;
  /** A pair that is compared in the browser today may have a page of its own tomorrow. */
  readonly isForGood: boolean;
}

function findTarget({ folder }: ServedSite, { page, otherwise }: Meant): Target | null {
  if (page !== null && hasFile(folder, page)) return { path: page, isForGood: true };
  if (otherwise !== null && hasFile(folder, otherwise)) return { path: otherwise, isForGood: false };
  return null;
}

function isReading({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD';
}
