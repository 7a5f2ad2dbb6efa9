import { z } from 'zod';
import { escapeControls } from '../../diagnostics/show-value.ts';
import { mendUrl } from './mend-scalar.ts';

/** Most characters of an address that is looked at: a sentence shows all of it. */
const MAX_LENGTH = 300;

/**
 * Says how to write as an address of the schema's kind what comes close to one; `undefined` where that cannot be told.
 * @example mendAddress('git@github.com:owner/name.git', httpsUrl) // 'Write it as https://github.com/owner/name.'
 */
export function mendAddress(text: string, schema: z.core.$ZodType): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  // What stands there may be another's address in disguise, so that none is suggested.
  if (/^https?:\/\/[^/?#]*@/i.test(text)) return 'Write it without what stands before the `@`.';
  const written = spell(text);
  const meant = [written, trimToRepository(written)].find((address) => address !== text && z.safeParse(schema, address).success);
  if (meant === undefined) return mendUrl(text);
  return `Write ${text.includes('\\') ? '`/` in place of `\\`:' : 'it as'} ${escapeControls(meant)}.`;
}

/** Writes an address as it is meant: with slashes, two after a scheme in small letters; one for `git` alone as that of the page. */
function spell(text: string): string {
  const slashed = text.trim().replaceAll('\\', '/');
  const [, host, path] =
    /^ssh:\/\/(?:[\w-]+@)?([\w.-]+)(?::\d+)?\/(.+)$/.exec(slashed) ?? /^[\w-]+@([\w.-]+):(?!\/)(.+)$/.exec(slashed) ?? [];
  if (host !== undefined && path !== undefined) return `https://${host}/${path.replace(/\.git\/?$/, '')}`;
  return slashed.replace(/^(https?):\/*/i, (_all, scheme: string) => `${scheme.toLowerCase()}://`);
}

/** Takes from an address what leads to something within a repository. */
function trimToRepository(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/(?<=[\w.]\/[\w.-]+\/[\w.-]+)\/(?:-|blob|tree)(?:\/.*)?$/, '');
}
