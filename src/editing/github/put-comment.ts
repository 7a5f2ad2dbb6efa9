import type { GithubApi } from './github-api.ts';
import { isOwn, marker, tameText } from './own-text.ts';
import { demandNumber, demandText, readValue } from './read-value.ts';

const NAME = 'impact';

/**
 * Posts a text on the pull request that a run of another workflow was for, in place of the one that an earlier run has posted; gives a
 * sentence that says what was done. `event` is the `workflow_run` event as GitHub sends it. Which pull request it is comes from GitHub, not
 * from the text: that is the fork's.
 * @throws {Error} with one sentence when GitHub does not do what it is asked.
 */
export async function putComment(api: GithubApi, event: unknown, text: string): Promise<string> {
  const head = demandText(event, 'workflow_run', 'head_sha');
  const number = await findPullRequest(api, event, head);
  if (number === null) return `No open pull request stands at ${head}: there is nothing to comment on.`;
  // Above what the fork has written, where nothing in it can hide this.
  const origin = `*Written by the code and the records of this pull request, at ${head.slice(0, 12)}.*`;
  const body = `${marker(NAME)}\n${origin}\n\n${tameText(text)}\n`;
  const comments = await api.list(`/issues/${number}/comments`);
  const last = comments.find((comment) => isOwn(comment, NAME));
  if (last === undefined) {
    await api.request('POST', `/issues/${number}/comments`, { body });
    return `Posted on pull request ${number}.`;
  }
  await api.request('PATCH', `/issues/comments/${demandNumber(last, 'id')}`, { body });
  return `Written anew on pull request ${number}.`;
}

/** By the branch, as GitHub names no pull request of a fork in its event; at another commit, a newer run will say what is so. */
async function findPullRequest(api: GithubApi, event: unknown, head: string): Promise<number | null> {
  const owner = demandText(event, 'workflow_run', 'head_repository', 'owner', 'login');
  const branch = demandText(event, 'workflow_run', 'head_branch');
  const open = await api.list(`/pulls?state=open&head=${encodeURIComponent(`${owner}:${branch}`)}`);
  const meant = open.find((pull) => readValue(pull, 'head', 'sha') === head);
  return meant === undefined ? null : demandNumber(meant, 'number');
}
