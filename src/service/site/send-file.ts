import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';
import type { SiteFile } from './site-files.ts';

/**
 * Sends a file with its validator, or word that the asker's copy is still good. Parts of files are not sent, as RFC 9110, section 14.2,
 * leaves to a server: who asks for one gets the whole.
 */
export function sendFile(context: Context, file: SiteFile): Response {
  const about = { ETag: file.etag, ...(file.isPacked && { Vary: 'Accept-Encoding' }) };
  if (isKnown(context.req.header('If-None-Match'), file.etag)) return context.body(null, 304, about);
  return context.body(file.bytes, 200, { ...about, ...describeContent(file) });
}

/** Sends a file that says that there is none. */
export function sendMissing(context: Context, file: SiteFile): Response {
  return context.body(file.bytes, 404, { ...(file.isPacked && { Vary: 'Accept-Encoding' }), ...describeContent(file) });
}

function describeContent({ name, encoding, bytes }: SiteFile): Record<string, string> {
  return {
    'Content-Type': getMimeType(name) ?? 'application/octet-stream',
    'Content-Length': String(bytes.length),
    ...(encoding && { 'Content-Encoding': encoding }),
  };
}

/** Compares weakly, as RFC 9110, section 13.1.2, says: what stands in between may have weakened a validator by packing anew. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || (ifNoneMatch.match(/"[^"]*"/g)?.includes(etag) ?? false);
}
