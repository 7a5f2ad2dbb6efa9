// npm test [-- PART…]: runs every part of the suite, or those named; exits 1 when anything failed.
import { pickParts, runSuite } from '../tests/suite/run-suite.ts';

const parts = pickParts(process.argv.slice(2));
if (typeof parts === 'string') {
  console.error(parts);
  process.exitCode = 1;
} else {
  const { failed } = await runSuite(parts);
  process.exitCode = failed === 0 ? 0 : 1;
}
