/** What a page of the index holds, as far as it is used here. */
export interface IndexedPage {
  readonly url: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** How many pages each value of each filter has. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Values that a page must carry, by filter. */
export type ChosenFilters = Readonly<Record<string, string>>;

/** The part of Pagefind that is used here (https://pagefind.app/docs/api/). */
export interface SearchIndex {
  search(
    term: string | null,
    options: { readonly filters: ChosenFilters },
  ): Promise<{ readonly results: readonly { data(): Promise<IndexedPage> }[]; readonly filters: FilterCounts }>;
  filters(): Promise<FilterCounts>;
}

interface PagefindModule {
  createInstance(options: object): SearchIndex;
}

/** Names decide; what is told about a tool for other purposes does not. */
const META_WEIGHTS = { title: 10, kind: 0, slug: 1, note: 0, verdict: 0, opponents: 0 };

/** How long the index may take to arrive, in milliseconds; Pagefind itself waits for ever. */
const PATIENCE = 20_000;

let loading: Promise<SearchIndex> | null = null;
let attempts = 0;

/** Loads the search index, once; after a failure, anew. */
export function loadIndex(): Promise<SearchIndex> {
  loading ??= importIndex().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function importIndex(): Promise<SearchIndex> {
  // A browser may remember that an address failed: every further attempt has an address of its own.
  const address = `/pagefind/pagefind.js${attempts === 0 ? '' : `?attempt=${attempts}`}`;
  attempts += 1;
  const pagefind = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const index = pagefind.createInstance({ noWorker: true, ranking: { metaWeights: META_WEIGHTS } });
  await withPatience(index.search('', { filters: {} }));
  return index;
}

function withPatience<Value>(work: Promise<Value>): Promise<Value> {
  const deadline = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The search index did not arrive in time.')), PATIENCE);
  });
  return Promise.race([work, deadline]);
}
