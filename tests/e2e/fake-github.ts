import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from '@playwright/test';

/** What the form has asked GitHub to make, in order. */
export interface Asked {
  readonly branches: string[];
  readonly commits: {
    readonly repository: string;
    readonly branch: string;
    readonly message: string;
    readonly files: Readonly<Record<string, string>>;
  }[];
  readonly pullRequests: { readonly title: string; readonly head: string; readonly base: string }[];
  /** Requests that are answered with 404. */
  readonly unknown: string[];
}

const DAY = '2026-03-02T00:00:00Z';

/**
 * Stands in for GitHub, as `editor` who may not write to `example/pairwise` and has a fork of it: answers what Sveltia CMS asks of its REST
 * and GraphQL interfaces, and keeps what it asks to be made.
 */
export async function serveFakeGithub(page: Page, content: string): Promise<Asked> {
  const asked: Asked = { branches: [], commits: [], pullRequests: [], unknown: [] };
  const texts = new Map(
    readdirSync(content, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`content${file.slice(content.length)}`.replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
  );
  await page.route(/^https:\/\/(?:api\.github\.com|www\.githubstatus\.com)\//, async (route) => {
    const json = answer(route.request(), { asked, texts });
    const headers = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*', 'Access-Control-Allow-Methods': '*' };
    await route.fulfill({ status: json === null ? 404 : 200, headers, json: json ?? { message: 'Not Found' } });
  });
  return asked;
}

interface State {
  readonly asked: Asked;
  readonly texts: ReadonlyMap<string, string>;
}

function answer(request: Request, state: State): object | null {
  const { pathname } = new URL(request.url());
  const what = `${request.method()} ${pathname}`;
  if (what.startsWith('OPTIONS ')) return {};
  if (what === 'POST /graphql') return { data: answerQuery(request.postDataJSON() as Query, state) };
  if (what.startsWith('GET /repos/example/pairwise/git/trees/')) {
    return { tree: [...state.texts].map(([path, text]) => ({ type: 'blob', path, sha: path, size: text.length })) };
  }
  if (what === 'POST /repos/example/pairwise/pulls') {
    const { title, head, base } = request.postDataJSON() as Asked['pullRequests'][number];
    state.asked.pullRequests.push({ title, head, base });
    return { number: 1, node_id: 'P1', title, html_url: 'https://github.com/example/pairwise/pull/1', created_at: DAY, updated_at: DAY };
  }
  const known = ANSWERS[what] ?? null;
  if (known === null) state.asked.unknown.push(what);
  return known;
}

const ANSWERS: Readonly<Record<string, object>> = {
  'GET /user': {
    id: 1,
    name: 'Editor',
    login: 'editor',
    email: 'editor@example.org',
    avatar_url: '',
    html_url: 'https://github.com/editor',
  },
  'GET /repos/example/pairwise': { permissions: { push: false }, private: false, owner: { type: 'User' }, allow_forking: true },
  'GET /repos/editor/pairwise': { fork: true, full_name: 'editor/pairwise', parent: { full_name: 'example/pairwise' } },
  'POST /repos/editor/pairwise/merge-upstream': {},
  'GET /api/v2/status.json': { status: { indicator: 'none' } },
};

interface Query {
  readonly query: string;
  readonly variables: { readonly input?: CommitInput & { readonly name?: string } };
}

interface CommitInput {
  readonly branch: { readonly repositoryNameWithOwner: string; readonly branchName: string };
  readonly fileChanges: { readonly additions: readonly { readonly path: string; readonly contents: string }[] };
  readonly message: { readonly headline: string };
}

function answerQuery({ query, variables: { input } }: Query, { asked, texts }: State): object {
  if (query.includes('createRef(') && input !== undefined) {
    asked.branches.push(input.name ?? '');
    return { createRef: { ref: { name: input.name } } };
  }
  if (query.includes('createCommitOnBranch(') && input !== undefined) {
    const files = input.fileChanges.additions.map(
      ({ path, contents }) => [path, Buffer.from(contents, 'base64').toString('utf8')] as const,
    );
    const { repositoryNameWithOwner: repository, branchName: branch } = input.branch;
    asked.commits.push({ repository, branch, message: input.message.headline, files: Object.fromEntries(files) });
    return { createCommitOnBranch: { commit: { oid: 'commit-1', committedDate: DAY, file_0: { oid: 'blob-1' } } } };
  }
  if (query.includes('fork: repository(')) return { fork: { id: 'fork' }, base: { ref: { target: { oid: 'head' } } } };
  if (query.includes('refs(refPrefix')) return { repository: { refs: { nodes: [] } } };
  const contents = [...query.matchAll(/(content_\d+): object\(oid: "([^"]+)"\)/g)].map(
    ([, alias = '', sha = '']) => [alias, { text: texts.get(sha), isTruncated: false }] as const,
  );
  const author = { name: 'Somebody', email: 'somebody@example.org', user: null };
  const last = { target: { history: { nodes: [{ author, committedDate: DAY }] } } };
  const commits = [...query.matchAll(/(commit_\d+): ref/g)].map(([, alias = '']) => [alias, last] as const);
  const ref = { name: 'main', target: { history: { nodes: [{ oid: 'head', message: 'Begin' }] } } };
  return { repository: { ref, defaultBranchRef: ref, ...Object.fromEntries<object>([...contents, ...commits]) } };
}
