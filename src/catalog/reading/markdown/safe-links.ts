import { showValue } from '../../diagnostics/show-value.ts';
import { replaceNodes, type MessageFile, type SyntaxNode } from '../../markdown/syntax-tree.ts';
import { judgeLink } from '../../markdown/web-link.ts';

/** rehype plugin: keeps links to web pages and within the site, and leaves only the words of all others. */
export function safeLinks() {
  return (tree: SyntaxNode, file: MessageFile): void => {
    replaceNodes(tree, (node) => {
      if (node.tagName !== 'a') return [node];
      const href = typeof node.properties?.['href'] === 'string' ? node.properties['href'] : '';
      const target = judgeLink(href);
      if (target === null) {
        const message = `The link to ${showValue(href)} is left out, expected http://, https:// or an address within the site.`;
        file.message(message, { place: node.position?.start, ruleId: 'unsafe-link' });
        return node.children ?? [];
      }
      node.properties = target === 'own' ? { href } : { href, rel: ['noopener'] };
      return [node];
    });
  };
}
