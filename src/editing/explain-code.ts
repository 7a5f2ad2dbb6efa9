import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticCodes } from '#src/catalog/diagnostics/codes.ts';
import { suggest } from '#src/catalog/diagnostics/did-you-mean.ts';
import { showValue } from '#src/catalog/diagnostics/show-value.ts';

/** Folder of the pages that `npm run docs:checks` writes, one for each code. */
const PAGES = join(import.meta.dirname, '../../docs/checks');

/** Gives the page of a diagnostic's code, as Markdown; for a code that is not there, a sentence that says so. */
export function explainCode(code: string): string {
  if (!Object.hasOwn(diagnosticCodes, code)) {
    const meant = suggest(code, Object.keys(diagnosticCodes));
    const mend = meant === undefined ? 'docs/checks/README.md lists them all.' : `Did you mean \`${meant}\`?`;
    return `There is no code called ${showValue(code)}. ${mend}`;
  }
  return readFileSync(join(PAGES, `${code}.md`), 'utf8');
}
