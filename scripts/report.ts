// npm run report [-- DIR] [--json]: says in what state the content is; exits 1 when it has errors.
import { tellReport } from '#src/editing/report/tell-report.ts';
import { runCommand } from '#src/editing/run-command.ts';

await runCommand(() => tellReport(process.argv.slice(2)));
