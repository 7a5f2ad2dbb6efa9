/** What a file of the content folder holds, told by its path alone. */
export type ContentPath =
  | { readonly kind: 'site' | 'votes' }
  | { readonly kind: 'persona' | 'category' | 'note'; readonly id: string }
  | { readonly kind: 'tool' | 'logo'; readonly slug: string }
  | { readonly kind: 'review'; readonly slug: string; readonly persona: string };

/** Tells what the file at a path, relative to the content folder, holds; `null` where nothing is read. */
export function classifyPath(path: string): ContentPath | null {
  const [top = '', second = '', third = '', fourth = '', ...deeper] = path.split('/');
  if (deeper.length > 0) return null;
  if (second === '') return top === 'site.yaml' ? { kind: 'site' } : top === 'votes.json' ? { kind: 'votes' } : null;
  if (top === 'tools') return classifyToolPath(second, third, fourth);
  const id = withoutMd(second);
  if (id === null || third !== '') return null;
  if (top === 'personas') return { kind: 'persona', id };
  if (top === 'categories') return { kind: 'category', id };
  return top === 'comparisons' ? { kind: 'note', id } : null;
}

function classifyToolPath(slug: string, third: string, fourth: string): ContentPath | null {
  if (third === 'tool.md' && fourth === '') return { kind: 'tool', slug };
  if (third === 'logo.svg' && fourth === '') return { kind: 'logo', slug };
  const persona = withoutMd(fourth);
  return third === 'reviews' && persona !== null ? { kind: 'review', slug, persona } : null;
}

function withoutMd(name: string): string | null {
  return name.endsWith('.md') ? name.slice(0, -'.md'.length) : null;
}
