// node scripts/github-comment.ts FILE: in a workflow that follows another, posts a file's text on the pull request that the other ran for.
import { openGithubApi } from '#src/editing/github/github-api.ts';
import { putComment } from '#src/editing/github/put-comment.ts';
import { readEvent, readHanded, runStep } from '#src/editing/github/run-step.ts';

await runStep(async () => {
  const text = await readHanded(process.argv[2], 'the comment');
  return putComment(openGithubApi(process.env), await readEvent(process.env), text);
});
