import { expect, test } from 'vitest';
import { buildDataPageView } from '#src/views/data-page-view.ts';
import { makeCatalog, makeSite } from '../factories.ts';

test('tells the terms, the place of the records and the votes of a site that has them', () => {
  const license = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
  const site = makeSite({ license, repository: 'https://github.com/owner/pairs' });
  const { siteName, hasVotes, license: terms, repository } = buildDataPageView(makeCatalog({ site }));
  expect({ siteName, hasVotes, terms, repository }).toEqual({
    siteName: 'Pairs',
    hasVotes: true,
    terms: license,
    repository: 'https://github.com/owner/pairs',
  });
});

test('tells nothing of what a site has not', () => {
  const site = makeSite({ features: { votes: false, newsletter: true, bookmarks: true, admin: true } });
  const { hasVotes, license, repository } = buildDataPageView(makeCatalog({ site }));
  expect({ hasVotes, license, repository }).toEqual({ hasVotes: false, license: undefined, repository: undefined });
});
