// npm run impact -- [--base REV] [--head REV] [--json]: says what readers will see change; exits 1 where git cannot say what was before.
import { tellImpact } from '#src/editing/impact/tell-impact.ts';
import { runCommand } from '#src/editing/run-command.ts';

await runCommand(() => tellImpact(process.argv.slice(2)));
