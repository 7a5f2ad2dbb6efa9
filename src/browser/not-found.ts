import { comparisonPath, customComparisonPath, toolPath } from '#src/views/links.ts';
import { findElementOf } from './elements.ts';
import { findPage } from './page-exists.ts';
import { readPair } from './slug.ts';
import { readToolNames } from './tool-names.ts';

/** What the site knows of its tools: the slugs in use, and the former ones with the slug that took their place. */
export interface KnownTools {
  readonly slugs: ReadonlySet<string>;
  readonly aliases: ReadonlyMap<string, string>;
}

/** Where an address that leads nowhere may have meant to lead. */
export interface Meant {
  /** A page to lead to when it is there; never the address itself, so that nobody is led in a circle. */
  readonly page: string | null;
  /** Where to lead when that page is not there: two real tools can always be compared in the browser. */
  readonly otherwise: string | null;
}

/** Tells what an address may have meant: a pair in its one order, a tool under its present slug. */
export function readMeaning(path: string, { slugs, aliases }: KnownTools): Meant {
  const [folder, name = '', ...more] = decodePath(path);
  const present = (slug: string): string => aliases.get(slug) ?? slug;
  const unless = (page: string): string | null => (page === path ? null : page);
  const nothing: Meant = { page: null, otherwise: null };
  if (more.length > 0) return nothing;
  if (folder === 'tools') return slugs.has(present(name)) ? { page: unless(toolPath(present(name))), otherwise: null } : nothing;
  const pair = folder === 'compare' ? readPair(name) : null;
  if (!pair) return nothing;
  const [one, other] = [present(pair[0]), present(pair[1])];
  if (!slugs.has(one) || !slugs.has(other)) return nothing;
  if (one === other) return { page: toolPath(one), otherwise: null };
  return { page: unless(comparisonPath(one, other)), otherwise: customComparisonPath([one, other]) };
}

/** On the 404 page: leads swapped pairs and former slugs to their one address, and offers to search for what the address says. */
export async function startNotFound(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-not-found]');
  if (!root) return;
  const { page, otherwise } = readMeaning(location.pathname, readKnownTools(root));
  const answer = page === null ? 'missing' : await findPage(page);
  if (page !== null && answer === 'there') return location.replace(page);
  if (otherwise !== null && answer === 'missing') return location.replace(otherwise);
  offerSearch(root);
}

function readKnownTools(root: HTMLElement): KnownTools {
  const aliases = JSON.parse(root.dataset['aliases'] ?? '{}') as Readonly<Record<string, string>>;
  // A site of one tool has no picker, but may have aliases.
  const slugs = new Set([...readToolNames().keys(), ...Object.values(aliases)]);
  return { slugs, aliases: new Map(Object.entries(aliases)) };
}

function offerSearch(root: HTMLElement): void {
  const words = (decodePath(location.pathname).at(-1) ?? '').replaceAll('-', ' ').replace(/\.\w+$/, '');
  if (words === '') return;
  findElementOf(HTMLAnchorElement, root, '[data-search]').href = `/search/?${new URLSearchParams({ q: words })}`;
}

/** The parts of a path in lower case, as every address of the site is; one that cannot be decoded has none. */
function decodePath(path: string): readonly string[] {
  try {
    return decodeURIComponent(path)
      .toLowerCase()
      .split('/')
      .filter((part) => part !== '');
  } catch {
    return [];
  }
}
