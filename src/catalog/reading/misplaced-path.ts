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
  const candidate = folder && [folder, ...(folder === 'tools' ? mendToolPath(rest) : mendName(rest))].join('/');
  return candidate !== undefined && candidate !== path && classifyPath(candidate) !== null ? candidate : suggestShallower(path);
}

/** Finds the place of a file that lies too deep: in a copy of the content folder, or of a tool on a shelf. */
function suggestShallower(path: string): string | undefined {
  const steps = path.split('/');
  const ends = steps.slice(1).map((_, index) => steps.slice(index + 1).join('/'));
  return (
    ends.find((end) => classifyPath(end) !== null) ??
    ends.map((end) => `tools/${end}`).find((end) => end !== path && classifyPath(end) !== null)
  );
}

function mendToolPath([slug = '', entry, ...rest]: readonly string[]): readonly string[] {
  if (entry === undefined) return [slug.replace(/\.(?:md|markdown|mdx)$/i, ''), 'tool.md'];
  const meant = TOOL_ENTRIES.includes(entry) ? entry : (suggest(entry, TOOL_ENTRIES) ?? entry);
  return [slug, meant, ...mendName(rest)];
}

/** Mends the ending of a file's name, and its capitals: every name that is read is an id in lower case. */
function mendName(parts: readonly string[]): readonly string[] {
  return parts.map((part, index) => (index === parts.length - 1 ? part.toLowerCase().replace(/\.(?:markdown|mdx|txt)$/, '.md') : part));
}
