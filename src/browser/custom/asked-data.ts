import type { ToolData } from '#src/catalog/schema/tool-data.ts';
import type { ToolsData } from '#src/catalog/schema/tools-data.ts';
import { toolDataPath } from '#src/views/links.ts';

/** What became of asking for a tool's data: there they are, nobody knows the tool, or the site did not answer. */
export type Answer = ToolData | 'unknown' | 'unreachable';

/** How long a reader is kept waiting for one file, in milliseconds. */
const PATIENCE = 20_000;

const answers = new Map<string, Promise<Answer>>();

/** Loads a tool's data, under its present or a former slug; what was answered once is kept, what was not is asked for again. */
export function loadToolData(slug: string): Promise<Answer> {
  const known = answers.get(slug);
  if (known) return known;
  // Data of another shape than ours are no answer either.
  const answer = askForTool(slug).catch(() => 'unreachable' as const);
  answers.set(slug, answer);
  void answer.then((value) => value === 'unreachable' && answers.delete(slug));
  return answer;
}

async function askForTool(slug: string): Promise<Answer> {
  const data = await askFor<ToolData>(toolDataPath(slug));
  if (data !== 'unknown') return data;
  const index = await askFor<ToolsData>('/data/v1/tools.json');
  if (index === 'unreachable') return index;
  const present = index === 'unknown' ? undefined : index.tools.find(({ aliases }) => aliases.includes(slug))?.slug;
  return present === undefined || present === slug ? 'unknown' : loadToolData(present);
}

/** A host that answers everything with a page answers with no data. */
async function askFor<Data extends { readonly version: 1 }>(path: string): Promise<Data | 'unknown' | 'unreachable'> {
  try {
    const response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404 || response.status === 410) return 'unknown';
    const data = response.ok ? ((await response.json()) as Data) : null;
    return data?.version === 1 ? data : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
