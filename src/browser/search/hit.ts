import type { PanelVerdict } from '#src/comparison/panel.ts';
import type { SearchKind, SearchOpponent } from '#src/views/search-facts.ts';
import { categoryPath, personaPath, toolPath } from '#src/views/links.ts';
import type { IndexedPage } from './pagefind.ts';

/** A page that search found. */
export interface Hit {
  readonly kind: SearchKind;
  readonly slug: string;
  readonly name: string;
  readonly note: string;
  readonly verdict: PanelVerdict;
  readonly opponents: readonly SearchOpponent[];
}

const PATHS: Readonly<Record<SearchKind, (slug: string) => string>> = { tool: toolPath, category: categoryPath, persona: personaPath };

/** Reads what the page told the index about itself; `null` for a page that told nothing. */
export function readHit({ meta }: IndexedPage): Hit | null {
  const { kind, slug, title, note, verdict, opponents } = meta;
  if (!slug || !title || !isKind(kind)) return null;
  return {
    kind,
    slug,
    name: title,
    note: note ?? '',
    verdict: (verdict ?? 'none') as PanelVerdict,
    opponents: JSON.parse(opponents ?? '[]') as readonly SearchOpponent[],
  };
}

/** Address of a hit's page. */
export function hitPath({ kind, slug }: Hit): string {
  return PATHS[kind](slug);
}

function isKind(value: string | undefined): value is SearchKind {
  return value !== undefined && Object.hasOwn(PATHS, value);
}
