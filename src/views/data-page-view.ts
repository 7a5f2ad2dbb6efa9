import { describeRepository } from '#src/catalog/repository.ts';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { Site } from '#src/catalog/schema/site.ts';
import { belowHome } from './breadcrumb-view.ts';
import { DATA_ADDRESSES, exampleOf, schemaOf, type DataAddress } from './data-addresses.ts';
import { DATA_PATH } from './links.ts';
import { buildPageView, type PageView } from './page-view.ts';
import { SCORE_COLUMNS, type ScoreColumn } from './scores-csv.ts';

/** What the site publishes for programs, as its page shows it. */
export interface DataPageView {
  readonly page: PageView;
  readonly groups: readonly DataGroupView[];
  readonly columns: readonly ScoreColumn[];
  readonly siteName: string;
  /** Whether readers' votes are among the data. */
  readonly hasVotes: boolean;
  /** The terms the data may be used under. */
  readonly license?: Site['license'];
  /** Where the content is kept. */
  readonly repository?: string | undefined;
}

/** Addresses that belong together. */
export interface DataGroupView {
  readonly id: DataAddress['group'];
  readonly heading: string;
  readonly addresses: readonly DataAddressView[];
}

/** One address, or a family of them. */
export interface DataAddressView {
  readonly path: string;
  readonly summary: string;
  /** One that is there; `null` on a site that has none yet. */
  readonly example: string | null;
  /** Where the JSON Schema of its shape lies. */
  readonly schema: string | null;
}

const HEADINGS: Readonly<Record<DataAddress['group'], string>> = {
  catalog: 'The records',
  twins: 'Pages in other forms',
  feeds: 'Feeds',
  badges: 'Badges',
  descriptions: 'Descriptions',
};

/** Builds the page about the site's data. */
export function buildDataPageView(catalog: Catalog): DataPageView {
  const { site } = catalog;
  return {
    page: buildPageView(catalog, {
      title: 'Data for programs',
      description:
        'Every record and page as JSON, Markdown or CSV, with schemas and an OpenAPI description, feeds and badges: free to read from anywhere.',
      path: DATA_PATH,
      breadcrumb: belowHome('Data'),
    }),
    groups: (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((id) => ({
      id,
      heading: HEADINGS[id],
      addresses: DATA_ADDRESSES.filter(({ group }) => group === id).map((address) => describeAddress(catalog, address)),
    })),
    columns: SCORE_COLUMNS,
    siteName: site.name,
    hasVotes: site.features.votes,
    license: site.license,
    repository: describeRepository(site.repository)?.url,
  };
}

function describeAddress(catalog: Catalog, address: DataAddress): DataAddressView {
  return { path: address.path, summary: address.summary, example: exampleOf(catalog, address), schema: schemaOf(address) };
}
