import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What a problem says, in one sentence; further members tell a program what it may do. */
export type Said = string | { readonly detail: string; readonly [member: string]: unknown };

/** Answers with problem details of one sentence: RFC 9457. */
export function problem(context: Context, status: ContentfulStatusCode, said: Said): Response {
  const { headers, body } = writeProblem(status, said);
  return context.body(body, status, headers);
}

/** Writes problem details, for an answer that no route gives. */
export function writeProblem(status: number, said: Said): { readonly headers: Record<string, string>; readonly body: string } {
  const members = typeof said === 'string' ? { detail: said } : said;
  return {
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: JSON.stringify({ title: TITLES[status] ?? 'Request failed', status, ...members }),
  };
}

/** As the registry of status codes names them: RFC 9110, section 15. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};
