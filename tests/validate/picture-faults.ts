import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import type { Page } from './read-page.ts';
import { toAddress, type BuiltSite } from './read-site.ts';

/** What social networks show at full width. */
const SIZE = '1200 by 630';

/** Finds pages whose picture for social networks is missing, says nothing of itself, or has another size than they say. */
export async function findPictureFaults(site: BuiltSite): Promise<readonly Fault[]> {
  const listed = site.pages.filter(({ isIndexed }) => isIndexed);
  const sizes = new Map<string, Promise<string | null>>();
  const sizeOf = (address: string) => {
    const size = sizes.get(address) ?? readPngSize(join(site.folder, address));
    sizes.set(address, size);
    return size;
  };
  const faults = await Promise.all(
    listed.map(async (page) =>
      (await sentencesOf(site, page, sizeOf)).map((sentence) => ({ sentence, place: `${page.address} (${page.picture.url})` })),
    ),
  );
  return faults.flat();
}

async function sentencesOf(
  { origin, files }: BuiltSite,
  page: Page,
  sizeOf: (address: string) => Promise<string | null>,
): Promise<readonly string[]> {
  const { url, width, height, alt } = page.picture;
  if (!url.startsWith(`${origin}/`)) return ['A page has no picture of this site in og:image.'];
  const address = toAddress(url, page, origin) ?? '';
  if (!files.has(address)) return ['A page names a picture that does not exist in og:image.'];
  const size = (await sizeOf(address)) ?? 'no PNG';
  return [
    ...(alt === '' ? ['The picture of a page says nothing of itself in og:image:alt.'] : []),
    ...(`${width} by ${height}` === size ? [] : [`A page says its picture is ${width} by ${height}, and it is ${size}.`]),
    ...(size === SIZE ? [] : [`The picture of a page is ${size}, expected ${SIZE}.`]),
  ];
}

const SIGNATURE = '89504e470d0a1a0a';

/** Width and height of a PNG from its header (PNG specification, 11.2.2): `1200 by 630`; `null` for any other file. */
async function readPngSize(file: string): Promise<string | null> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(24), 0, 24, 0);
    if (bytesRead < 24 || buffer.toString('hex', 0, 8) !== SIGNATURE) return null;
    return `${buffer.readUInt32BE(16)} by ${buffer.readUInt32BE(20)}`;
  } finally {
    await handle.close();
  }
}
