// node scripts/github-issue.ts FILE: in a workflow, opens an issue with a file's text, writes it anew, or closes it where the file is empty.
import { openGithubApi } from '#src/editing/github/github-api.ts';
import { putIssue } from '#src/editing/github/put-issue.ts';
import { readHanded, runStep } from '#src/editing/github/run-step.ts';

await runStep(async () => putIssue(openGithubApi(process.env), await readHanded(process.argv[2], 'the issue')));
