import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { showValue } from '../diagnostics/show-value.ts';
import { replaceNodes, type MessageFile, type SyntaxNode } from './syntax-tree.ts';

/** Parents whose children are paragraphs and the like, so that bare text needs a paragraph of its own. */
const FLOW_PARENTS: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const text = (value: string): SyntaxNode => ({ type: 'text', value });

/** remark plugin: turns raw HTML, images and footnotes into text, with a warning at each. */
export function inertMarkdown() {
  return (tree: SyntaxNode, file: MessageFile): void => {
    replaceNodes(tree, (node, parent) => {
      switch (node.type) {
        case 'html':
          warn(file, node, { code: 'raw-html', message: `Raw HTML is shown as text: ${showValue(node.value)}.` });
          return FLOW_PARENTS.has(parent.type) ? [{ type: 'paragraph', children: [text(node.value ?? '')] }] : [text(node.value ?? '')];
        case 'image':
        case 'imageReference':
          warn(file, node, { code: 'image-in-body', message: 'Images are not shown in a body; only the alternative text is.' });
          return [text(node.alt ?? '')];
        case 'footnoteReference':
          warn(file, node, { code: 'footnote-in-body', message: 'Footnotes are not made; write the remark into the text.' });
          return [text(`[${node.label ?? ''}]`)];
        case 'footnoteDefinition':
          return node.children ?? [];
        default:
          return [node];
      }
    });
  };
}

function warn(file: MessageFile, { position }: SyntaxNode, { code, message }: { code: DiagnosticCode; message: string }): void {
  file.message(message, { place: position?.start, ruleId: code });
}
