import type { Catalog } from '#src/catalog/catalog.ts';
import { hasBallots } from './community-view.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { buildPickerView, type PickerView } from './picker-view.ts';

/** What the page of the custom comparison holds before any tool is named. */
export interface CustomPageView {
  readonly page: PageView;
  readonly eyebrow: string;
  readonly picker: PickerView;
  /** Whether readers can vote on the site. */
  readonly hasBallots: boolean;
  /** In panel order, for the reader's weights. */
  readonly personaIds: readonly string[];
}

/** Builds the page of the custom comparison; the tools come from the address it is opened with. */
export function buildCustomPageView(catalog: Catalog): CustomPageView {
  return {
    page: buildPageView(catalog, {
      title: 'Side by side',
      description: 'Any two to four tools side by side: facts, prices and what the panel says of each.',
      path: '/compare/custom/',
      isHidden: true,
      breadcrumb: { trail: [{ text: 'Compare', href: '/compare/' }], current: 'Side by side' },
    }),
    eyebrow: catalog.site.eyebrow,
    hasBallots: hasBallots(catalog),
    picker: buildPickerView(catalog),
    personaIds: catalog.personas.map(({ id }) => id),
  };
}
