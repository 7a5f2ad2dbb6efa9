import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { headingLevels } from './heading-levels.ts';
import { inertMarkdown } from './inert-markdown.ts';
import { replaceNodes, type SyntaxNode } from './syntax-tree.ts';
import { judgeLink } from './web-link.ts';

/** Where a body is put. */
export interface BodyPlace {
  /** Origin that links within the site are read against. */
  readonly origin: string;
  /** Level of the body's first headings. */
  readonly top: number;
}

/**
 * Writes a body anew so that it can stand inside another document, anywhere: raw HTML, images and footnotes are text as on the pages, links
 * are whole and lead to web pages alone, and no reference or heading meets one of the document's own.
 */
export function portableMarkdown(markdown: string, { origin, top }: BodyPlace): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm, { tablePipeAlign: false })
    .use(inertMarkdown)
    .use(inlineReferences)
    .use(wholeLinks, origin)
    .use(shiftHeadings, top)
    .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });
  return String(processor.processSync(markdown)).trimEnd();
}

/** remark plugin: gives each `[words][name]` the address it stands for, and takes the list of addresses out. */
function inlineReferences() {
  return (tree: SyntaxNode): void => {
    const addresses = new Map<string, SyntaxNode>();
    replaceNodes(tree, (node) => {
      if (node.type !== 'definition') return [node];
      const name = node.identifier ?? '';
      // The first one of a name counts (CommonMark 0.31, 4.7).
      if (!addresses.has(name)) addresses.set(name, node);
      return [];
    });
    replaceNodes(tree, (node) => {
      if (node.type !== 'linkReference') return [node];
      const { url = '', title = null } = addresses.get(node.identifier ?? '') ?? {};
      return [{ type: 'link', url, title, children: node.children ?? [] }];
    });
  };
}

/** remark plugin: makes links within the site whole, and leaves only the words of those that lead nowhere a reader may be sent. */
function wholeLinks(origin: string) {
  return (tree: SyntaxNode): void => {
    replaceNodes(tree, (node) => {
      if (node.type !== 'link') return [node];
      const target = judgeLink(node.url ?? '');
      if (target === null) return node.children ?? [];
      return [{ ...node, url: new URL(node.url ?? '', origin).href }];
    });
  };
}

/** remark plugin: puts headings below that of the section they stand in. */
function shiftHeadings(top: number) {
  return (tree: SyntaxNode): void => {
    const levelOf = headingLevels(top);
    replaceNodes(tree, (node) => (node.type === 'heading' ? [{ ...node, depth: levelOf(node.depth ?? 1) }] : [node]));
  };
}
