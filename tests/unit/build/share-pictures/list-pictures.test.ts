import { expect, test } from 'vitest';
import { listPictures } from '#src/build/share-pictures/list-pictures.ts';
import { makeCatalog, makeNote, makeTool } from '../../factories.ts';

test('gives what looks alike as one drawing, and the two halves of a comparison as two', () => {
  const tools = ['alpha', 'beta', 'gamma'].map((slug) => makeTool({ slug, name: slug === 'gamma' ? 'Other' : 'Same', tagline: 'Runs.' }));
  const notes = new Map(['alpha-vs-beta', 'alpha-vs-gamma', 'beta-vs-gamma'].map((pair) => [pair, makeNote({ pair })]));
  const pictures = listPictures(makeCatalog({ tools, notes }), new Map());
  const all = [...new Set(pictures.flatMap(({ drawings }) => drawings))];
  expect(Object.fromEntries(pictures.map(({ path, drawings }) => [path, drawings.map((drawing) => all.indexOf(drawing))]))).toEqual({
    '/share/site.png': [0],
    '/share/categories/engines.png': [1],
    '/share/tools/alpha.png': [2],
    '/share/tools/beta.png': [2],
    '/share/tools/gamma.png': [3],
    '/share/compare/alpha-vs-beta.png': [4, 5],
    '/share/compare/alpha-vs-gamma.png': [4, 6],
    '/share/compare/beta-vs-gamma.png': [4, 6],
  });
});
