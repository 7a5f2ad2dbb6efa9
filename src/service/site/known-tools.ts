import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { toolSlug } from '#src/catalog/schema/fields.ts';
import type { KnownTools } from '#src/views/meant-address.ts';

/** What is read of `/data/v1/tools.json`. */
const toolIndexSchema = z.object({ tools: z.array(z.object({ slug: toolSlug, aliases: z.array(toolSlug) })) });

/**
 * Makes a look-up of the tools that a built site says it has, `null` for a site that does not say. The file is read once, and again when it
 * has changed: a site that is built anew under a running server is known anew.
 */
export function watchKnownTools(folder: string): () => Promise<KnownTools | null> {
  const file = join(folder, 'data', 'v1', 'tools.json');
  let last: { readonly version: string; readonly tools: KnownTools | null } | null = null;
  return async () => {
    const version = await readVersion(file);
    if (version === null) return null;
    if (last?.version !== version) last = { version, tools: await readKnownTools(file) };
    return last.tools;
  };
}

async function readVersion(file: string): Promise<string | null> {
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found && [found.ino, found.size, found.mtimeNs].join(' ');
}

async function readKnownTools(file: string): Promise<KnownTools | null> {
  const index = toolIndexSchema.safeParse(parseJson(await readFile(file, 'utf8').catch(() => '')));
  if (!index.success) return null;
  const { tools } = index.data;
  return {
    slugs: new Set(tools.map(({ slug }) => slug)),
    aliases: new Map(tools.flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug]))),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
