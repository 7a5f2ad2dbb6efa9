import { showValue } from '../../diagnostics/show-value.ts';
import { replaceNodes, type MessageFile, type SyntaxNode } from './syntax-tree.ts';

/** Stands in for the site's own origin, which a relative link stays on. */
const OWN_ORIGIN = 'https://own.invalid';

/** rehype plugin: keeps links to web pages and within the site, and leaves only the words of all others. */
export function safeLinks() {
  return (tree: SyntaxNode, file: MessageFile): void => {
    replaceNodes(tree, (node) => {
      if (node.tagName !== 'a') return [node];
      const href = typeof node.properties?.['href'] === 'string' ? node.properties['href'] : '';
      // The same parser as in browsers: it sees through capitals and backslashes.
      const url = URL.parse(href, OWN_ORIGIN);
      const isAddress = url !== null && /^https?:$/.test(url.protocol) && !hasOtherScheme(href);
      if (!isAddress) {
        const message = `The link to ${showValue(href)} is left out, expected http://, https:// or an address within the site.`;
        file.message(message, { place: node.position?.start, ruleId: 'unsafe-link' });
        return node.children ?? [];
      }
      node.properties = url.origin === OWN_ORIGIN ? { href } : { href, rel: ['noopener'] };
      return [node];
    });
  };
}

/** A colon in the first step of a path is no relative link to the sanitiser, even where the browser would take it for one. */
function hasOtherScheme(href: string): boolean {
  return /^[^/?#]*:/.test(href) && !/^https?:/i.test(href);
}
