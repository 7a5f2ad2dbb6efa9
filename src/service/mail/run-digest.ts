import { join } from 'node:path';
import type { Catalog } from '#src/catalog/catalog.ts';
import { siteCatalog } from '#src/catalog/reading/site-catalog.ts';
import { buildDigest } from '#src/views/digest/build-digest.ts';
import { withData, type CommandAnswer } from '../personal-data/open-data.ts';
import type { DigestRequest } from './digest-request.ts';
import { previewDigest } from './preview-digest.ts';
import { queueDigest } from './queue-digest.ts';

/** Makes an issue of the newsletter from the content, previews it and, where that is asked, queues it. */
export async function runDigest({ range, isQueued, folder }: DigestRequest, environment: NodeJS.ProcessEnv): Promise<CommandAnswer> {
  const catalog = await readCatalog();
  if (typeof catalog === 'string') return { text: catalog, isFault: true };
  const digest = buildDigest(catalog, range);
  if (digest.sections.length === 0) {
    return {
      text: `Nothing changed from ${range.since} to ${range.until}: there is no issue to send, and none was queued.`,
      isFault: false,
    };
  }
  const text = await previewDigest(digest, folder);
  const preview = `${text}\nThe preview is ${join(folder, 'digest.html')}, and digest.txt beside it.`;
  if (!isQueued) return { text: `${preview} Nothing was queued; --queue does that.`, isFault: false };
  if (!catalog.site.features.newsletter) {
    return { text: 'Nothing was queued: the newsletter is switched off by features.newsletter of site.yaml.', isFault: true };
  }
  const queued = await withData(environment, ({ store, keyFor }) =>
    queueDigest(store, { digest, range, key: keyFor('unsubscribe'), now: Date.now() }),
  );
  return queued.isFault ? queued : { text: `${preview}\n${queued.text}`, isFault: false };
}

async function readCatalog(): Promise<Catalog | string> {
  try {
    return await siteCatalog();
  } catch (fault) {
    // Faults of the content come as the list that an editor needs, wrong settings as a sentence.
    return fault instanceof Error ? fault.message : String(fault);
  }
}
