import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findPictureFaults } from '../../validate/picture-faults.ts';
import { ORIGIN, writeSite } from './written-site.ts';

function head(address: string, picture: string, alt = 'Home'): string {
  const meta = { 'og:image': picture, 'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': alt };
  const tags = Object.entries(meta).map(([property, content]) => `<meta property="${property}" content="${content}">`);
  return `<link rel="canonical" href="${ORIGIN}${address}">${tags.join('')}`;
}

const draw = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

test('finds nothing wrong with a picture of the size that its page says', async () => {
  const site = await writeSite({ '/': { head: head('/', `${ORIGIN}/share/site.png`) } }, { '/share/site.png': await draw(1200, 630) });
  expect(await findPictureFaults(site)).toEqual([]);
});

test('finds pictures that are missing, foreign, silent, of another size, or none', async () => {
  const site = await writeSite(
    {
      '/': { head: head('/', `${ORIGIN}/gone.png`) },
      '/a/': { head: head('/a/', 'https://other.example/a.png') },
      '/b/': { head: head('/b/', `${ORIGIN}/small.png`, '') },
      '/c/': { head: head('/c/', `${ORIGIN}/text.png`) },
      '/hidden/': { head: '<meta name="robots" content="noindex">' },
    },
    { '/small.png': await draw(600, 315), '/text.png': 'PNG' },
  );
  expect(await findPictureFaults(site)).toEqual([
    { sentence: 'A page names a picture that does not exist in og:image.', place: `/ (${ORIGIN}/gone.png)` },
    { sentence: 'A page has no picture of this site in og:image.', place: '/a/ (https://other.example/a.png)' },
    { sentence: 'The picture of a page says nothing of itself in og:image:alt.', place: `/b/ (${ORIGIN}/small.png)` },
    { sentence: 'A page says its picture is 1200 by 630, and it is 600 by 315.', place: `/b/ (${ORIGIN}/small.png)` },
    { sentence: 'The picture of a page is 600 by 315, expected 1200 by 630.', place: `/b/ (${ORIGIN}/small.png)` },
    { sentence: 'A page says its picture is 1200 by 630, and it is no PNG.', place: `/c/ (${ORIGIN}/text.png)` },
    { sentence: 'The picture of a page is no PNG, expected 1200 by 630.', place: `/c/ (${ORIGIN}/text.png)` },
  ]);
});
