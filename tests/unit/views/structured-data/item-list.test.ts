import { expect, test } from 'vitest';
import { describeList } from '#src/views/structured-data/item-list.ts';
import { describeWebSite } from '#src/views/structured-data/web-site.ts';
import { makeSite } from '../../factories.ts';

test('lists what a page lists, counted from one, with whole addresses', () => {
  const links = [
    { text: 'Beta', href: '/tools/beta/' },
    { text: 'Alpha', href: '/tools/alpha/' },
  ];
  expect(describeList(links, makeSite())).toEqual([
    {
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Beta', url: 'https://pairs.example/tools/beta/' },
        { '@type': 'ListItem', position: 2, name: 'Alpha', url: 'https://pairs.example/tools/alpha/' },
      ],
    },
  ]);
});

test('says nothing of an empty list', () => {
  expect(describeList([], makeSite())).toEqual([]);
});

test('describes the site by its name, its address and who publishes it', () => {
  expect(describeWebSite(makeSite())).toEqual({
    '@type': 'WebSite',
    name: 'Pairs',
    url: 'https://pairs.example/',
    description: 'Tools side by side.',
    publisher: { '@type': 'Organization', name: 'Pairs', url: 'https://pairs.example/' },
  });
});
