import { expect, test } from 'vitest';
import { drawHalf } from '#src/build/share-pictures/draw-half.ts';
import { buildPictureSite } from '#src/build/share-pictures/picture-site.ts';
import { buildPictureTool } from '#src/build/share-pictures/picture-tool.ts';
import { makeCatalog, makeReview, makeSite, makeTool } from '../../factories.ts';

const catalog = makeCatalog({ site: makeSite({ name: 'Pairs & Co' }) });
const site = buildPictureSite(catalog);

function drawingOf(name: string, logo: Uint8Array | null = null) {
  return drawHalf(buildPictureTool(catalog, makeTool({ name, reviews: [makeReview()] }), logo), 'a', site);
}

/** The texts of a drawing, and the tags it is made of. */
function readDrawing(svg: string) {
  const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
  return { texts, tags: [...new Set([...svg.matchAll(/<([a-z]+)/g)].map(([, tag]) => tag))].sort() };
}

test('writes names and the site as text, whatever they hold', () => {
  expect(readDrawing(drawingOf('</text><script>&"\u0007').svg)).toEqual({
    texts: ['T', '&lt;/text&gt;&lt;script&gt;&amp;&quot;', 'Ship', '100%', 'panel ship', 'vs', 'Pairs &amp; Co'],
    tags: ['circle', 'g', 'path', 'rect', 'svg', 'text'],
  });
});

test('takes a logo as an image of its own, with nothing of it in the drawing', () => {
  const { svg } = drawingOf('Alpha', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><path id="a" d="M0 0h9v9z"/></svg>'));
  expect(svg).toMatch(/<image [^>]*href="data:image\/svg\+xml;base64,[\w+/=]+"\/>/);
  expect(readDrawing(svg).texts).toEqual(['Alpha', 'Ship', '100%', 'panel ship', 'vs', 'Pairs &amp; Co']);
});

test('reads a font of Chinese for a Chinese name only', () => {
  const fonts = (name: string) => drawingOf(name).fontFiles.map((file) => file.replace(/^.*\//, ''));
  expect(fonts('Alpha')).toEqual(['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf']);
  expect(fonts('通义')).toEqual(['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf', 'NotoSansHans-Bold.otf']);
  expect(fonts('클로바 漢字')).toEqual(['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf', 'NotoSansKR-Bold.otf']);
});
