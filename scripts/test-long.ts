// npm run test:long: proves at length what `npm test` proves in short, in some minutes; prints what was done; exits 1 when anything failed.
import { runProofs } from '../tests/proofs/run-proofs.ts';

process.exitCode = (await runProofs()) ? 0 : 1;
