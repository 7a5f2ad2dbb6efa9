// npm run check:links [-- DIR] [--format text|json|markdown]: asks for every address of the content; exits 1 when one is dead.
import { tellLinks } from '#src/editing/links/tell-links.ts';
import { runCommand } from '#src/editing/run-command.ts';

await runCommand(() => tellLinks(process.argv.slice(2)));
