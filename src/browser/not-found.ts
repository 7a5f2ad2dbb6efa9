import { withAskedQuery } from '#src/views/asked-query.ts';
import { readMeaning, type KnownTools } from '#src/views/meant-address.ts';
import { findElementOf } from './elements.ts';
import { findPage } from './page-exists.ts';
import { readToolNames } from './tool-names.ts';

/** On the 404 page: leads swapped pairs and former slugs to their one address, and offers to search for what the address says. */
export async function startNotFound(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-not-found]');
  if (!root) return;
  const { page, otherwise } = readMeaning(location.pathname, readKnownTools(root));
  const answer = page === null ? 'missing' : await findPage(page);
  if (page !== null && answer === 'there') return lead(page);
  if (otherwise !== null && answer === 'missing') return lead(otherwise);
  offerSearch(root);
}

/** Leaves no trace in the history, and takes along what the address says beyond its path: a reader's weights, a place on the page. */
function lead(address: string): void {
  location.replace(withAskedQuery(address, new URLSearchParams(location.search)) + location.hash);
}

function readKnownTools(root: HTMLElement): KnownTools {
  const aliases = JSON.parse(root.dataset['aliases'] ?? '{}') as Readonly<Record<string, string>>;
  // A site of one tool has no picker, but may have aliases.
  const slugs = new Set([...readToolNames().keys(), ...Object.values(aliases)]);
  return { slugs, aliases: new Map(Object.entries(aliases)) };
}

function offerSearch(root: HTMLElement): void {
  const words = lastName(location.pathname)
    .replaceAll('-', ' ')
    .replace(/\.\w+$/, '');
  if (words === '') return;
  findElementOf(HTMLAnchorElement, root, '[data-search]').href = `/search/?${new URLSearchParams({ q: words })}`;
}

/** The last part of a path in small letters; empty where it cannot be decoded. */
function lastName(path: string): string {
  try {
    return decodeURIComponent(path.split('/').findLast((part) => part !== '') ?? '').toLowerCase();
  } catch {
    return '';
  }
}
