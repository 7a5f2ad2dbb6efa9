import type { Catalog } from '#src/catalog/catalog.ts';
import { drawableText } from './drawable-name.ts';
import { createMeasure, type MeasureText } from './measure-text.ts';

/** What all pictures of a site share. */
export interface PictureSite {
  /** As the fonts can draw it. */
  readonly name: string;
  readonly tagline: string;
  readonly measure: MeasureText;
}

/** Gathers what all pictures of a site share, for one build. */
export function buildPictureSite({ site }: Pick<Catalog, 'site'>): PictureSite {
  return { name: drawableText(site.name), tagline: drawableText(site.tagline), measure: createMeasure() };
}
