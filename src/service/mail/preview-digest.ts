import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '#src/views/digest/build-digest.ts';
import { writeDigestHtml } from '#src/views/digest/write-digest-html.ts';
import { writeDigestText } from '#src/views/digest/write-digest-text.ts';
import { UNSUBSCRIBE_PATH } from '#src/views/newsletter-links.ts';

/** Writes an issue as it would look to `digest.html` and `digest.txt`, and gives the text; its link leaves for nobody. */
export async function previewDigest(digest: Digest, folder: string): Promise<string> {
  const link = new URL(UNSUBSCRIBE_PATH, digest.site.url).href;
  const text = writeDigestText(digest, link);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'digest.html'), writeDigestHtml(digest, link));
  await writeFile(join(folder, 'digest.txt'), text);
  return text;
}
