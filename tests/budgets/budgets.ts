// npm run budgets: weighs the site that npm run build wrote and prints its budget; exits 1 when a limit is passed.
import { outputFolder } from '#src/catalog/reading/content-settings.ts';
import { findSiteFault } from '../suite/built-site.ts';
import { checkBudgets } from './check-budgets.ts';

const site = outputFolder();
const fault = findSiteFault(site);
if (fault !== null) console.error(fault);
if (fault !== null || !(await checkBudgets(site))) process.exitCode = 1;
