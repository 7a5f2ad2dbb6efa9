import type { Catalog } from '#src/catalog/catalog.ts';
import { ContentFaultsError, siteCatalog } from '#src/catalog/reading/site-catalog.ts';

/** In development Astro loads this module anew when code changes: what was read is kept where the next one finds it. */
const KEY = Symbol.for('pairwise.form-catalog');
const store = globalThis as { [KEY]?: Catalog };

/**
 * Gives the catalog that the form is made from. In development, content with faults must not take away the form in which they are
 * mended: then it is the last catalog without any.
 * @throws {ContentFaultsError} when the content has errors, and had them from the start.
 */
export async function formCatalog(isLocal: boolean): Promise<Catalog> {
  try {
    return (store[KEY] = await siteCatalog());
  } catch (error) {
    const last = lastFormCatalog();
    if (!isLocal || !(error instanceof ContentFaultsError) || last === undefined) throw error;
    return last;
  }
}

/** Gives the catalog that the form was last made from. */
export function lastFormCatalog(): Catalog | undefined {
  return store[KEY];
}
