import { suggest } from '../diagnostics/did-you-mean.ts';
import { classifyPath } from './content-path.ts';

const FOLDERS = ['personas', 'categories', 'tools', 'comparisons'];
const TOP_FILES = ['site.yaml', 'votes.json'];
const TOOL_ENTRIES = ['tool.md', 'logo.svg', 'reviews'];

/**
 * Finds the path where a file that nothing reads would be read.
 * @example suggestPath('tool/smollm3/tool.md') // 'tools/smollm3/tool.md'
 */
export function suggestPath(path: string): string | undefined {
  const [top = '', ...rest] = path.split('/');
  if (rest.length === 0) return suggest(top.replace(/\.yml$/i, '.yaml'), TOP_FILES);
  const folder = FOLDERS.includes(top) ? top : suggest(top, FOLDERS);
  if (folder === undefined) return undefined;
  const candidate = [folder, ...(folder === 'tools' ? mendToolPath(rest) : mendName(rest))].join('/');
  return candidate !== path && classifyPath(candidate) !== null ? candidate : undefined;
}

function mendToolPath([slug = '', entry, ...rest]: readonly string[]): readonly string[] {
  if (entry === undefined) return [slug.replace(/\.(?:md|markdown|mdx)$/i, ''), 'tool.md'];
  const meant = TOOL_ENTRIES.includes(entry) ? entry : (suggest(entry, TOOL_ENTRIES) ?? entry);
  return [slug, meant, ...mendName(rest)];
}

function mendName(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => (index === parts.length - 1 ? part.replace(/\.(?:markdown|mdx|txt|md)$/i, '.md') : part));
}
