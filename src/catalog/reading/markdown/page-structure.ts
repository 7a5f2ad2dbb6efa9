import { replaceNodes, type SyntaxNode } from './syntax-tree.ts';

const TOP_LEVEL = 3;
const LAST_LEVEL = 6;

/** rehype plugin: puts headings below the page's own (`h2` and up) without leaving a level out, and gives table heads their scope. */
export function pageStructure() {
  return (tree: SyntaxNode): void => {
    /** Levels, as written, of the headings that the current one stands under. */
    const open: number[] = [];
    replaceNodes(tree, (node) => {
      const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
      if (level !== undefined) node.tagName = `h${nextLevel(open, Math.max(2, Number(level)))}`;
      if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
      return [node];
    });
  };
}

function nextLevel(open: number[], level: number): number {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return Math.min(TOP_LEVEL + open.length - 1, LAST_LEVEL);
}
