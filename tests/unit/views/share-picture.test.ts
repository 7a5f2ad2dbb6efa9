import { expect, test } from 'vitest';
import { categorySharePicture, pairSharePicture, siteSharePicture, toolSharePicture } from '#src/views/share-picture.ts';
import { makeCatalog, makeCategory, makeReview, makeTool } from '../factories.ts';

const alpha = makeTool({ slug: 'alpha', reviews: [makeReview(), makeReview({ persona: 'buyer', verdict: 'skip', score: 30 })] });
const beta = makeTool({ slug: 'beta', name: 'بيتا', tagline: 'Answers.', reviews: [makeReview()] });
const gamma = makeTool({ slug: 'gamma' });
const catalog = makeCatalog({ tools: [alpha, beta, gamma] });

test('says of a comparison what each half shows', () => {
  expect(pairSharePicture(catalog, { slug: 'alpha-vs-beta', a: alpha, b: beta })).toEqual({
    path: '/share/compare/alpha-vs-beta.png',
    alt: 'Alpha vs \u2068بيتا\u2069 on Pairs. Alpha: split, 50% of the panel ships it. \u2068بيتا\u2069: ship, 100% of the panel ships it.',
  });
});

test('says what a tool does and what the panel makes of it', () => {
  expect(toolSharePicture(catalog, beta)).toEqual({
    path: '/share/tools/beta.png',
    alt: '\u2068بيتا\u2069: ship, 100% of the panel ships it. Answers. Pairs.',
  });
  expect(toolSharePicture(catalog, gamma).alt).toBe('Gamma: no reviews yet. Does what gamma does. Pairs.');
});

test('names the first tools of a category', () => {
  expect(categorySharePicture(catalog, makeCategory())).toEqual({
    path: '/share/categories/engines.png',
    alt: 'Engines on Pairs, 3 tools. \u2068بيتا\u2069: ship, 100% of the panel ships it. Alpha: split, 50% of the panel ships it. Gamma: no reviews yet.',
  });
  expect(categorySharePicture(catalog, makeCategory({ id: 'hosts' })).alt).toBe('Hosts on Pairs, no tools yet.');
});

test('says the name and the question of the site', () => {
  expect(siteSharePicture(catalog)).toEqual({ path: '/share/site.png', alt: 'Pairs: A or B?' });
});
