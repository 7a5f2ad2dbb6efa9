/** What a look at the server said about a page: it is there, it is not, or nobody could be asked. */
export type Existence = 'there' | 'missing' | 'unknown';

/** How long a reader is kept waiting for the answer, in milliseconds. */
const PATIENCE = 4000;

const answers = new Map<string, Existence>();

/** Asks the server for the head of a page; every page is asked for once, and only certain answers are kept. */
export async function findPage(path: string): Promise<Existence> {
  const known = answers.get(path);
  if (known) return known;
  const answer = await askFor(path);
  if (answer !== 'unknown') answers.set(path, answer);
  return answer;
}

async function askFor(path: string): Promise<Existence> {
  try {
    const response = await fetch(path, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE) });
    // From a page that is not there, a host may lead on to another one.
    if (response.ok) return withoutSlash(new URL(response.url).pathname) === withoutSlash(path) ? 'there' : 'missing';
    return response.status === 404 || response.status === 410 ? 'missing' : 'unknown';
  } catch {
    return 'unknown';
  }
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '');
}
