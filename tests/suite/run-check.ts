// node tests/suite/run-check.ts NAME SITE: holds the built site in a folder to one check; exits 1 when it has faults.
import { CHECKS } from './checks.ts';

const [name = '', site = ''] = process.argv.slice(2);
const check = CHECKS.get(name);
if (!check) throw new Error(`There is no check called ${JSON.stringify(name)}.`);
if (!(await check(site))) process.exitCode = 1;
