// npm run build: checks the content, then writes the site into PAIRWISE_OUT; exits 1 and writes nothing when the content has errors.
import { buildSite } from '#src/build/build-site.ts';

const { isBuilt, report } = await buildSite();
console.log(report);
if (!isBuilt) process.exitCode = 1;
