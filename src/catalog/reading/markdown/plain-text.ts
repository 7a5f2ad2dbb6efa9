import type { MessageFile, SyntaxNode } from '../../markdown/syntax-tree.ts';

/** Elements within a line; the words of all others are kept apart by a space. */
const INLINE: ReadonlySet<string> = new Set(['a', 'code', 'del', 'em', 'strong']);

/** rehype plugin: leaves the words of a tree alone, in one line, in `file.data.text`. */
export function plainText() {
  return (tree: SyntaxNode, file: MessageFile): void => {
    file.data['text'] = collect(tree).replace(/\s+/g, ' ').trim();
  };
}

function collect(node: SyntaxNode): string {
  if (node.type === 'text') return node.value ?? '';
  const words = (node.children ?? []).map(collect).join('');
  return INLINE.has(node.tagName ?? '') ? words : ` ${words} `;
}
