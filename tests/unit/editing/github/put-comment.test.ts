import { expect, test } from 'vitest';
import { openGithubApi } from '#src/editing/github/github-api.ts';
import { putComment } from '#src/editing/github/put-comment.ts';
import { startSmallGithub } from './small-github.ts';

const HEAD = '0123456789abcdef0123456789abcdef01234567';
const EVENT = { workflow_run: { head_sha: HEAD, head_branch: 'new-tool', head_repository: { owner: { login: 'guest' } } } };
const ORIGIN = '*Written by the code and the records of this pull request, at 0123456789ab.*';
const PULL = { number: 7, label: 'guest:new-tool', head: { sha: HEAD } };

test('posts one comment on the pull request of a fork, and writes it anew from then on', async () => {
  await using github = await startSmallGithub();
  github.pulls.push(PULL);
  // Somebody else's comment, though it opens with the same words, and more than one page of others.
  const marker = '<!-- pairwise: impact -->';
  for (let id = 1; id <= 101; id++) github.comments.push({ id, number: id, body: `${marker}\nMine`, user: { login: 'guest' } });

  expect(await putComment(github.api, EVENT, '## What readers will see\n')).toBe('Posted on pull request 7.');
  expect(await putComment(github.api, EVENT, 'Nothing changes.')).toBe('Written anew on pull request 7.');
  expect(github.writes).toEqual(['POST /issues/7/comments', 'PATCH /issues/comments/102']);
  expect(github.comments.slice(101).map(({ body }) => body)).toEqual([`${marker}\n${ORIGIN}\n\nNothing changes.\n`]);
  expect(github.comments[0]?.body).toBe(`${marker}\nMine`);
});

test('writes nothing where the pull request has moved on or is closed', async () => {
  await using github = await startSmallGithub();
  github.pulls.push({ ...PULL, head: { sha: 'f'.repeat(40) } }, { ...PULL, label: 'other:new-tool' });
  expect(await putComment(github.api, EVENT, 'text')).toBe(`No open pull request stands at ${HEAD}: there is nothing to comment on.`);
  expect(github.writes).toEqual([]);
});

test('says first whose words they are, whatever they open and do not close', async () => {
  await using github = await startSmallGithub();
  github.pulls.push(PULL);
  await putComment(github.api, EVENT, '<details><summary>2 pages changed</summary>\n\n- `/a/`\n\n```\n<details><summary>x</summary>');
  expect(github.comments[0]?.body).toBe(`<!-- pairwise: impact -->
${ORIGIN}

<details><summary>2 pages changed</summary>

- \`/a/\`

\u2060\`\`\`
<\u2060details><\u2060summary>x<\u2060/summary>

</details>
`);
});

test('says in one sentence what is missing, or what GitHub refused', async () => {
  await using github = await startSmallGithub();
  await expect(putComment(github.api, {}, '')).rejects.toThrow('What GitHub sent has no text at workflow_run.head_sha.');
  expect(() => openGithubApi({ GITHUB_REPOSITORY: 'owner/site' })).toThrow(
    'GITHUB_TOKEN is not set: this command runs in a workflow on GitHub.',
  );
  await expect(github.api.request('PATCH', '/issues/9', {})).rejects.toThrow(
    'GitHub answers 404 to PATCH /issues/9: {"message":"Not Found"}',
  );
  const nowhere = openGithubApi({ GITHUB_API_URL: 'http://127.0.0.1:1', GITHUB_REPOSITORY: 'owner/site', GITHUB_TOKEN: 'a-token' });
  await expect(nowhere.request('GET', '/pulls')).rejects.toThrow(/^GitHub does not answer to GET \/pulls: [^:]+\.$/);
});
