import type { MessageFile, SyntaxNode } from '../../markdown/syntax-tree.ts';
import { findUnsafeInText } from '../unsafe-characters.ts';

/** remark plugin: finds the characters that no text may hold, and that a reference such as `&#x202E;` puts into a body all the same. */
export function unsafeReferences() {
  return (tree: SyntaxNode, file: MessageFile): void => {
    const source = String(file);
    visit(tree, (node) => {
      // Titles, addresses and words behind a fence's language count too: the Markdown of a page repeats them.
      for (const text of Object.values(node).filter((value) => typeof value === 'string')) {
        const character = findUnsafeInText(text);
        if (character === null) continue;
        const place = placeOfReference(node, source, text.codePointAt(character.index) ?? 0);
        file.message(`This reference stands for ${character.name}.`, { place, ruleId: 'unsafe-character' }).note = character.mend;
        return;
      }
    });
  };
}

function visit(node: SyntaxNode, see: (node: SyntaxNode) => void): void {
  see(node);
  for (const child of node.children ?? []) visit(child, see);
}

/** Gives where the reference to a character stands: the first one after the beginning of the node that holds it. */
function placeOfReference({ position }: SyntaxNode, source: string, codePoint: number) {
  if (position === undefined) return undefined;
  const reference = new RegExp(`&#(?:x0*${codePoint.toString(16)}|0*${codePoint});`, 'gi');
  reference.lastIndex = position.start.offset ?? 0;
  return { ...position.start, offset: reference.exec(source)?.index ?? position.start.offset };
}
