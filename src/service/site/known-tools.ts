import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { toolSlug } from '#src/catalog/schema/fields.ts';
import type { KnownTools } from '#src/views/meant-address.ts';
import type { ServedSite } from './lead-on.ts';

/** What a built site says of itself. */
export interface KnownSite {
  readonly name: string;
  /** Origin that it is published on. */
  readonly url: string;
  readonly hasVotes: boolean;
  readonly hasNewsletter: boolean;
  readonly tools: KnownTools;
}

/** What is read of `/data/v1/tools.json`; a site that was built before it told of itself still tells its tools. */
const toolIndexSchema = z.object({
  site: z.object({ name: z.string(), url: z.url(), votes: z.boolean(), newsletter: z.boolean() }).optional().catch(undefined),
  tools: z.array(z.object({ slug: toolSlug, aliases: z.array(toolSlug) })),
});

interface SiteIndex {
  readonly site: KnownSite | null;
  readonly tools: KnownTools;
}

/**
 * Opens the folder of a built site, for look-ups of what it says of itself, `null` when it does not say. The file that says it is read once,
 * and again when it has changed: a site that is built anew under a running server is known anew.
 */
export function openSite(folder: string): ServedSite {
  const file = join(folder, 'data', 'v1', 'tools.json');
  let last: { readonly version: string; readonly index: Promise<SiteIndex | null> } | null = null;
  const readIndex = async (): Promise<SiteIndex | null> => {
    const version = readVersion(file);
    if (version === null) return null;
    if (last?.version !== version) last = { version, index: readSiteIndex(file) };
    return last.index;
  };
  return {
    folder,
    readTools: async () => (await readIndex())?.tools ?? null,
    readSite: async () => (await readIndex())?.site ?? null,
  };
}

/** Asked at every request: waiting for another thread would cost ten times the question, and spread out what arrived together. */
function readVersion(file: string): string | null {
  try {
    const { ino, size, mtimeNs } = statSync(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}

async function readSiteIndex(file: string): Promise<SiteIndex | null> {
  const index = toolIndexSchema.safeParse(parseJson(await readFile(file, 'utf8').catch(() => '')));
  if (!index.success) return null;
  const { site } = index.data;
  const tools = {
    slugs: new Set(index.data.tools.map(({ slug }) => slug)),
    aliases: new Map(index.data.tools.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug] as const))),
  };
  return {
    tools,
    site: site ? { name: site.name, url: new URL(site.url).origin, hasVotes: site.votes, hasNewsletter: site.newsletter, tools } : null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
