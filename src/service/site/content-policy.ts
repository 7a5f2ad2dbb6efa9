import { createHash } from 'node:crypto';
import { THEME_SCRIPT } from '#src/views/theme-script.ts';

/** How a policy names an inline script that may run: by its hash (CSP3, section 2.3.1). */
export function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/** What holds for every answer, whatever it is: nobody frames it, and no injected markup moves its links or its forms elsewhere. */
export const ANY_POLICY = "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/**
 * What a page may load and run: what lies on this site, search's WebAssembly, and the one inline script; no inline style. Scripts may still
 * move and size things through the CSSOM, which no policy is asked about.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${scriptHash(THEME_SCRIPT)}`,
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
].join('; ');

/**
 * What the editors' form may load and run. Sveltia CMS writes its styles into the page, and talks to whatever forge keeps the content: the
 * page names that one alone, in a policy of its own on top of this.
 */
export const FORM_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' blob: data: https:",
  "connect-src 'self' data: https:",
].join('; ');

/**
 * Opened by itself an SVG is a document of this site, and logos come from anyone: not even one that got past the check runs or loads.
 * Inline styles are let through, as drawing programs write them, and some browsers hold a picture within a page to its policy too.
 */
export const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
