import { headingLevels } from '../../markdown/heading-levels.ts';
import { replaceNodes, type SyntaxNode } from '../../markdown/syntax-tree.ts';

const TOP_LEVEL = 3;

/** rehype plugin: puts headings below the page's own (`h2` and up) without leaving a level out, and gives table heads their scope. */
export function pageStructure() {
  return (tree: SyntaxNode): void => {
    const levelOf = headingLevels(TOP_LEVEL);
    replaceNodes(tree, (node) => {
      const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
      if (level !== undefined) node.tagName = `h${levelOf(Number(level))}`;
      if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
      return [node];
    });
  };
}
