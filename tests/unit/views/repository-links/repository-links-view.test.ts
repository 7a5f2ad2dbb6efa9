import { expect, test } from 'vitest';
import type { Catalog } from '#src/catalog/catalog.ts';
import type { RepositorySetting } from '#src/catalog/schema/repository.ts';
import { mapPageContents } from '#src/views/page-contents.ts';
import { listRepositoryLinks } from '#src/views/repository-links/repository-links-view.ts';
import { makeCatalog, makeNote, makePersona, makeReview, makeSite, makeTool } from '../../factories.ts';

const TODAY = '2026-11-22';

function makeSiteCatalog(repository?: RepositorySetting): Catalog {
  const review = (slug: string) => makeReview({ file: `tools/${slug}/reviews/maker.md` });
  return makeCatalog({
    site: makeSite(repository === undefined ? {} : { repository }),
    personas: [makePersona(), makePersona({ id: 'buyer', order: 2 })],
    tools: ['alpha', 'beta', 'gamma'].map((slug) => makeTool({ slug, reviews: [review(slug)] })),
    notes: new Map([['alpha-vs-beta', makeNote()]]),
  });
}

function linksOf(path: string, repository: RepositorySetting): readonly string[] {
  return listRepositoryLinks(makeSiteCatalog(repository), path).map(({ text, href }) => `${text}: ${href}`);
}

const GITHUB = 'https://github.com/owner/name';

test('leads from a comparison to both tools, the note, and a filled-in form', () => {
  expect(linksOf('/compare/alpha-vs-beta/', GITHUB)).toEqual([
    'Edit Alpha: https://github.com/owner/name/edit/main/content/tools/alpha/tool.md',
    'Edit Beta: https://github.com/owner/name/edit/main/content/tools/beta/tool.md',
    'Edit the note: https://github.com/owner/name/edit/main/content/comparisons/alpha-vs-beta.md',
    'Report a fault: https://github.com/owner/name/issues/new?template=fix-a-fact.yml&page=https://pairs.example/compare/alpha-vs-beta/&record=tools/alpha/tool.md,%20tools/beta/tool.md,%20comparisons/alpha-vs-beta.md',
    'Dispute a verdict: https://github.com/owner/name/issues/new?template=dispute-a-verdict.yml&page=https://pairs.example/compare/alpha-vs-beta/&record=tools/alpha/tool.md,%20tools/beta/tool.md,%20comparisons/alpha-vs-beta.md',
  ]);
  expect(linksOf('/compare/alpha-vs-gamma/', GITHUB).slice(0, 3)).toEqual([
    'Edit Alpha: https://github.com/owner/name/edit/main/content/tools/alpha/tool.md',
    'Edit Gamma: https://github.com/owner/name/edit/main/content/tools/gamma/tool.md',
    expect.stringMatching(/^Report a fault: /),
  ]);
});

test('writes the addresses of GitLab', () => {
  expect(linksOf('/tools/alpha/', 'https://gitlab.com/group/sub/name.git')).toEqual([
    'Edit Alpha: https://gitlab.com/group/sub/name/-/edit/main/content/tools/alpha/tool.md',
    'Edit Maker’s take: https://gitlab.com/group/sub/name/-/edit/main/content/tools/alpha/reviews/maker.md',
    'Report a fault: https://gitlab.com/group/sub/name/-/issues/new?issue%5Btitle%5D=Fix%20a%20fact:%20&issue%5Bdescription%5D=Page:%20https://pairs.example/tools/alpha/%0ARecord:%20tools/alpha/tool.md,%20tools/alpha/reviews/maker.md%0A%0A',
    'Dispute a verdict: https://gitlab.com/group/sub/name/-/issues/new?issue%5Btitle%5D=Dispute%20a%20verdict:%20&issue%5Bdescription%5D=Page:%20https://pairs.example/tools/alpha/%0ARecord:%20tools/alpha/tool.md,%20tools/alpha/reviews/maker.md%0A%0A',
  ]);
  expect(linksOf('/tools/', 'https://gitlab.com/group/sub/name')[0]).toBe(
    'See the records: https://gitlab.com/group/sub/name/-/tree/main/content/tools',
  );
});

test('writes the addresses of Forgejo', () => {
  expect(linksOf('/categories/engines/', 'https://codeberg.org/owner/name')).toEqual([
    'Edit this category: https://codeberg.org/owner/name/_edit/main/content/categories/engines.md',
    'Suggest a tool: https://codeberg.org/owner/name/issues/new?title=Add%20a%20tool:%20&body=Category:%20engines%0A%0A',
    'Report a fault: https://codeberg.org/owner/name/issues/new?title=Fix%20a%20fact:%20&body=Page:%20https://pairs.example/categories/engines/%0ARecord:%20categories/engines.md%0A%0A',
  ]);
  expect(linksOf('/methodology/', 'https://codeberg.org/owner/name').slice(0, 2)).toEqual([
    'See the personas: https://codeberg.org/owner/name/src/branch/main/content/personas',
    'Edit the settings: https://codeberg.org/owner/name/_edit/main/content/site.yaml',
  ]);
});

test('keeps branches and folders of any name apart from the rest of the address', () => {
  const repository = { url: 'https://git.example/o/n', forge: 'github', branch: 'drafts/#1 ?', folder: '/data & more/' } as const;
  expect(linksOf('/', repository)[0]).toBe('Edit the settings: https://git.example/o/n/edit/drafts/%231%20%3F/data%20%26%20more/site.yaml');
  expect(linksOf('/personas/maker/', { ...repository, branch: 'main', folder: '.' })[0]).toBe(
    'Edit this persona: https://git.example/o/n/edit/main/personas/maker.md',
  );
});

test('offers a report on every page, and what to edit on all that show a record', () => {
  const catalog = makeSiteCatalog(GITHUB);
  const paths = [...mapPageContents(catalog, TODAY).keys(), '/search/', '/404.html', '/compare/custom/', '/tools/no-such-tool/'];
  const first = (path: string) => listRepositoryLinks(catalog, path)[0]?.text;
  expect(Object.fromEntries(paths.map((path) => [path, first(path)]))).toEqual({
    '/': 'Edit the settings',
    '/compare/': 'Edit the settings',
    '/tools/': 'See the records',
    '/categories/': 'See the records',
    '/changes/': 'See the records',
    '/methodology/': 'See the personas',
    '/data/': 'Report a fault',
    '/privacy/': 'Report a fault',
    '/categories/engines/': 'Edit this category',
    '/personas/maker/': 'Edit this persona',
    '/personas/buyer/': 'Edit this persona',
    '/tools/alpha/': 'Edit Alpha',
    '/tools/beta/': 'Edit Beta',
    '/tools/gamma/': 'Edit Gamma',
    '/compare/alpha-vs-beta/': 'Edit Alpha',
    '/compare/alpha-vs-gamma/': 'Edit Alpha',
    '/compare/beta-vs-gamma/': 'Edit Beta',
    '/search/': 'Report a fault',
    '/404.html': 'Report a fault',
    '/compare/custom/': 'Report a fault',
    '/tools/no-such-tool/': 'Report a fault',
  });
  expect(paths.filter((path) => !listRepositoryLinks(catalog, path).some(({ text }) => text === 'Report a fault'))).toEqual([]);
});

test('is nothing on a site that names no repository', () => {
  expect(listRepositoryLinks(makeSiteCatalog(), '/tools/alpha/')).toEqual([]);
});
