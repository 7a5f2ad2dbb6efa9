import { expect, test } from 'vitest';
import { describeApplication, nameApplication } from '#src/views/structured-data/application.ts';
import { makeCatalog, makePersona, makeProse, makeReview, makeTool } from '../../factories.ts';

const personas = [makePersona({ id: 'maker' }), makePersona({ id: 'buyer', order: 2 })];

test('names a tool by its page', () => {
  expect(nameApplication(makeCatalog(), makeTool())).toEqual({
    '@type': 'SoftwareApplication',
    name: 'Alpha',
    url: 'https://pairs.example/tools/alpha/',
  });
});

test('describes a tool by what its page shows, with the site as author of every review and no rating', () => {
  const tool = makeTool({
    tagline: 'Runs models',
    repository: 'https://code.example/alpha',
    platforms: ['macOS', 'Docker', 'Windows 11', 'Node.js'],
    released: '2024-02-01',
    reviews: [
      makeReview({ persona: 'buyer', verdict: 'skip', date: '2026-10-01', revised: '2026-11-01', body: makeProse('Too dear.') }),
      makeReview({ persona: 'maker', body: makeProse('It runs.') }),
    ],
  });
  const author = { '@type': 'Organization', name: 'Pairs', url: 'https://pairs.example/' };
  expect(describeApplication(makeCatalog({ personas, tools: [tool] }), tool)).toEqual({
    '@type': 'SoftwareApplication',
    name: 'Alpha',
    url: 'https://pairs.example/tools/alpha/',
    description: 'Runs models',
    applicationSubCategory: 'Engines',
    operatingSystem: ['macOS', 'Windows 11'],
    runtimePlatform: ['Docker', 'Node.js'],
    datePublished: '2024-02-01',
    sameAs: ['https://alpha.example', 'https://code.example/alpha'],
    offers: [{ '@type': 'Offer', name: 'Free', price: 0, priceCurrency: 'USD' }],
    review: [
      { '@type': 'CriticReview', name: 'Maker: ship', author, datePublished: '2026-10-01', reviewBody: 'It runs.' },
      {
        '@type': 'CriticReview',
        name: 'Buyer: skip',
        author,
        datePublished: '2026-10-01',
        dateModified: '2026-11-01',
        reviewBody: 'Too dear.',
      },
    ],
  });
});

test('leaves out what nobody has recorded', () => {
  const tool = makeTool({ pricing: { entry: 'contact', summary: 'On request' } });
  expect(describeApplication(makeCatalog({ tools: [tool] }), tool)).toEqual({
    '@type': 'SoftwareApplication',
    name: 'Alpha',
    url: 'https://pairs.example/tools/alpha/',
    description: 'Does what alpha does',
    applicationSubCategory: 'Engines',
    sameAs: 'https://alpha.example',
  });
});
