import { PAGE_POLICY, scriptHash } from '#src/service/site/content-policy.ts';
import { headersFor } from '#src/service/site/response-headers.ts';
import type { Fault } from './fault.ts';
import type { BuiltSite } from './read-site.ts';

/** Finds pages and parts of pages that are not under the policy of pages, or hold what a browser under it would not run or heed. */
export function findPolicyFaults({ pages, parts }: Pick<BuiltSite, 'pages' | 'parts'>): readonly Fault[] {
  return [...pages, ...parts].flatMap(({ address, source }) => {
    const policy = headersFor(address)['Content-Security-Policy'] ?? '';
    const scripts = source.inlineScripts.filter((script) => !policy.includes(scriptHash(script)));
    const sentences = [
      ...(policy.includes(PAGE_POLICY)
        ? []
        : ['A page is sent without the policy of pages: add its folder to PAGES in response-headers.ts.']),
      ...[...scripts, ...source.handlers].map((script) => `The policy lets no page run this inline script: ${shorten(script)}`),
      ...[...source.inlineStyles, ...source.styleAttributes].map(
        (style) => `The policy lets no page have this inline style: ${shorten(style)}`,
      ),
    ];
    return sentences.map((sentence) => ({ sentence, place: address }));
  });
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
