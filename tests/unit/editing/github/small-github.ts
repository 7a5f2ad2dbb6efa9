import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { openGithubApi, type GithubApi } from '#src/editing/github/github-api.ts';

/** A comment or an issue, as the API sends it. */
export interface Post {
  id: number;
  number: number;
  body: string;
  title?: string;
  state?: string;
  user: { login: string };
}

/** What stands in a repository on a server that speaks as much of GitHub's API as the workflows ask for. */
export interface SmallGithub extends AsyncDisposable {
  readonly api: GithubApi;
  readonly comments: Post[];
  readonly issues: Post[];
  readonly pulls: { number: number; label: string; head: { sha: string } }[];
  /** Each request but those that only read. */
  readonly writes: string[];
}

const BOT = 'github-actions[bot]';
const REPOSITORY = 'owner/site';
const TOKEN = 'a-token';

/** Starts such a server on the loopback, with nothing in the repository. */
export async function startSmallGithub(): Promise<SmallGithub> {
  const state = { comments: [] as Post[], issues: [] as Post[], pulls: [] as SmallGithub['pulls'], writes: [] as string[] };
  const answer = (method: string, url: URL, body: Partial<Post>): unknown => {
    const path = url.pathname.replace(`/repos/${REPOSITORY}`, '');
    if (method !== 'GET') state.writes.push(`${method} ${path}`);
    const page = <Item>(items: readonly Item[]) => {
      const [length, number] = [Number(url.searchParams.get('per_page')), Number(url.searchParams.get('page'))];
      return items.slice(length * (number - 1), length * number);
    };
    const posts = path.includes('/comments') ? state.comments : state.issues;
    if (method === 'GET' && path === '/pulls') return page(state.pulls.filter(({ label }) => label === url.searchParams.get('head')));
    if (method === 'GET') return page(posts.filter((post) => post.state !== 'closed'));
    if (method === 'POST') {
      const number = posts.length + 1;
      posts.push({ id: number, number, body: '', user: { login: BOT }, ...body });
      return posts.at(-1);
    }
    const meant = posts.find(({ id }) => path.endsWith(`/${id}`));
    return meant && Object.assign(meant, body);
  };
  const server = createServer((request, response) => {
    void (async () => {
      const body = request.method === 'GET' ? {} : ((await json(request)) as Partial<Post>);
      const found =
        request.headers.authorization === `Bearer ${TOKEN}` && answer(request.method ?? '', new URL(request.url ?? '', 'http://api'), body);
      response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found || { message: 'Not Found' }));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const api = openGithubApi({ GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_REPOSITORY: REPOSITORY, GITHUB_TOKEN: TOKEN });
  return {
    ...state,
    api,
    [Symbol.asyncDispose]: () => endServer(server),
  };
}

async function endServer(server: Server): Promise<void> {
  const ended = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await ended;
}
