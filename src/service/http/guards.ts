import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { ServedSite } from '../site/lead-on.ts';
import { problem } from './problem.ts';
import { readLimitedBody } from './limited-body.ts';
import type { ServiceVariables } from './service.ts';

/** Most bytes that a body may have. */
export const MOST_BODY_BYTES = 16 * 1024;

/** Mail programs send it for the reader, from no page and with no cookie: RFC 8058, section 3.1. The link itself says who may. */
const ONE_CLICK = '/newsletter/unsubscribe/';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** What may be sent to the addresses below a folder. */
const DOORS = [
  { folder: '/api/', methods: ['PUT', 'POST', 'DELETE'], types: [JSON_TYPE] },
  { folder: '/vote/', methods: ['POST'], types: [FORM] },
  { folder: '/newsletter/', methods: ['POST'], types: [FORM, JSON_TYPE] },
];

/**
 * Lets in what may change something only from a page of the site itself, in a form that is known and not too long. The body is read whole
 * before any route sees it: a slow one keeps nobody else waiting.
 */
export function guards(site: ServedSite) {
  return createMiddleware<ServiceVariables>(async (context, next) => {
    const door = isReading(context) ? undefined : DOORS.find(({ folder }) => context.req.path.startsWith(folder));
    if (!door) return next();
    if (!door.methods.includes(context.req.method)) return refuseMethod(context, door.methods);
    const isOneClick = context.req.path === ONE_CLICK;
    if (!isOneClick && !(await isFromSite(context, site))) {
      return problem(context, 403, 'Only a page of this site may send this.');
    }
    const types = isOneClick ? [...door.types, 'multipart/form-data'] : door.types;
    const body = await readLimitedBody(context.env.incoming, MOST_BODY_BYTES);
    if (body === 'too long') return refuseBody(context);
    if (body === 'broken off') return problem(context, 400, 'The body did not arrive whole.');
    if (body.length > 0 && !types.includes(readType(context))) {
      return problem(context, 415, `The body is expected as ${types.join(' or ')}.`);
    }
    return next();
  });
}

function isReading({ req }: Context): boolean {
  return req.method === 'GET' || req.method === 'HEAD' || req.method === 'OPTIONS';
}

function refuseMethod(context: Context, methods: readonly string[]): Response {
  context.header('Allow', ['GET', 'HEAD', 'OPTIONS', ...methods].join(', '));
  return problem(context, 405, `${context.req.method} is not among what can be done here.`);
}

/** Every browser since 2023 says where a request comes from in one of two headers; a program that says nothing is no page of the site. */
async function isFromSite(context: Context<ServiceVariables>, site: ServedSite): Promise<boolean> {
  const fetchSite = context.req.header('Sec-Fetch-Site');
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  const origin = context.req.header('Origin');
  if (origin === undefined) return false;
  return origin === context.get('client').origin || origin === (await site.readSite())?.url;
}

function readType(context: Context): string {
  const [type = ''] = (context.req.header('Content-Type') ?? '').split(';');
  return type.trim().toLowerCase();
}

/** What is still to come is not waited for. */
function refuseBody(context: Context): Response {
  context.header('Connection', 'close');
  return problem(context, 413, `The body is longer than the ${MOST_BODY_BYTES} bytes it may have.`);
}
