/** GitHub's REST API, for one repository. It is the network: only workflows open it. */
export interface GithubApi {
  /** The repository as `owner/name`. */
  readonly repository: string;
  /** Asks once, below the repository's own address; gives what came back. */
  request(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<unknown>;
  /** Everything that a list holds, page by page. */
  list(path: string): Promise<readonly unknown[]>;
}

const PAGE_LENGTH = 100;
/** Most pages that are read of a list: ten thousand comments are nobody's. */
const PAGES_MOST = 100;
const TIMEOUT_MS = 20_000;

/**
 * Opens the API with what GitHub gives every workflow: `GITHUB_API_URL`, `GITHUB_REPOSITORY`, and the token that the workflow hands on.
 * @throws {Error} with one sentence when one of the three is missing; so do its requests when GitHub does not do what it is asked.
 */
export function openGithubApi(environment: Readonly<Record<string, string | undefined>>): GithubApi {
  const repository = demand(environment, 'GITHUB_REPOSITORY');
  const root = `${environment['GITHUB_API_URL'] ?? 'https://api.github.com'}/repos/${repository}`;
  const headers = {
    accept: 'application/vnd.github+json',
    authorization: `Bearer ${demand(environment, 'GITHUB_TOKEN')}`,
    'user-agent': 'pairwise',
    'x-github-api-version': '2022-11-28',
  };
  const request: GithubApi['request'] = async (method, path, body) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const ask = fetch(root + path, { method, headers, signal: AbortSignal.timeout(TIMEOUT_MS), ...content });
    const response = await ask.catch((error: unknown) => {
      throw new Error(`GitHub does not answer to ${method} ${path}: ${wordFault(error)}.`);
    });
    // What breaks off in the middle is no answer either.
    const text = await response.text().catch((error: unknown) => {
      throw new Error(`The answer of GitHub to ${method} ${path} breaks off: ${wordFault(error)}.`);
    });
    if (!response.ok) throw new Error(`GitHub answers ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new Error(`GitHub answers ${method} ${path} with something other than JSON.`);
    }
  };
  return { repository, request, list: (path) => listPages(request, path) };
}

/** What fetch throws says `fetch failed`, and why one step further down. */
function wordFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing came within ${TIMEOUT_MS / 1000} seconds`;
  const { cause } = error;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}

async function listPages(request: GithubApi['request'], path: string): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let page = 1; page <= PAGES_MOST; page++) {
    const part = await request('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=${PAGE_LENGTH}&page=${page}`);
    if (!Array.isArray(part)) throw new Error(`GitHub gives no list for ${path}.`);
    found.push(...(part as unknown[]));
    if (part.length < PAGE_LENGTH) break;
  }
  return found;
}

function demand(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name];
  if (!value) throw new Error(`${name} is not set: this command runs in a workflow on GitHub.`);
  return value;
}
