// npm run docs:checks: writes the page of every diagnostic's code to docs/checks/, from the cases in tests/content/.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePages } from './check-page.ts';

const folder = join(import.meta.dirname, '../../docs/checks');
const pages = writePages();
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
console.log(`docs/checks holds ${pages.size} pages.`);
