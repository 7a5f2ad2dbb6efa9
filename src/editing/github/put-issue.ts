import type { GithubApi } from './github-api.ts';
import { isOwn, marker, tameText } from './own-text.ts';
import { demandNumber } from './read-value.ts';

const NAME = 'nightly';
const TITLE = 'What has gone bad by itself';

/**
 * Keeps the one issue of the nightly look: opens it when there is something to say, writes it anew while it is open, and closes it when
 * there is nothing; gives a sentence that says what was done.
 * @throws {Error} with one sentence when GitHub does not do what it is asked.
 */
export async function putIssue(api: GithubApi, text: string): Promise<string> {
  const open = await api.list('/issues?state=open');
  const last = open.find((issue) => isOwn(issue, NAME));
  const body = `${marker(NAME)}\n${tameText(text)}\n`;
  if (text.trim() === '') {
    if (last === undefined) return 'Nothing has gone bad.';
    const number = demandNumber(last, 'number');
    await api.request('PATCH', `/issues/${number}`, { state: 'closed', state_reason: 'completed' });
    return `Nothing has gone bad any more: issue ${number} is closed.`;
  }
  if (last === undefined) {
    const issue = await api.request('POST', '/issues', { title: TITLE, body });
    return `Opened issue ${demandNumber(issue, 'number')}.`;
  }
  const number = demandNumber(last, 'number');
  await api.request('PATCH', `/issues/${number}`, { body });
  return `Written anew in issue ${number}.`;
}
