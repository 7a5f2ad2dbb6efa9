import type { Transformer } from 'unified';

/** What the Markdown and HTML trees of unified have in common, as far as it is used here. */
export interface SyntaxNode {
  type: string;
  children?: SyntaxNode[];
  /** Text of `text`, `code` and `html` nodes. */
  value?: string;
  /** Name of an HTML element. */
  tagName?: string;
  properties?: Record<string, unknown>;
  /** Alternative text of an image, label of a footnote. */
  alt?: string | null;
  label?: string | null;
  identifier?: string;
  /** Address of a link or of what a reference stands for. */
  url?: string;
  title?: string | null;
  /** Level of a Markdown heading. */
  depth?: number;
  position?: { start: { offset?: number | undefined; line: number; column: number }; end: { line: number; column: number } } | undefined;
}

/** The file that goes along with a tree and collects messages about it. */
export type MessageFile = Parameters<Transformer>[1];

/** Replaces each node below `parent`, deepest first, by the nodes that `replace` gives for it. */
export function replaceNodes(parent: SyntaxNode, replace: (node: SyntaxNode, parent: SyntaxNode) => readonly SyntaxNode[]): void {
  if (parent.children === undefined) return;
  parent.children = parent.children.flatMap((node) => {
    replaceNodes(node, replace);
    return replace(node, parent);
  });
}
