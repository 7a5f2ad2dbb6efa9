// Runs before every command, on the Node that the machine has and with nothing installed: plain JavaScript, built-in modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { missingPackages, thisMachine } from './installed-packages.mjs';

const project = dirname(dirname(fileURLToPath(import.meta.url)));

const lockFile = readJson(join(project, 'package-lock.json'));
if (!lockFile.packages)
  fail('package-lock.json is missing or broken, so nobody can tell what to install. Restore it with: git checkout package-lock.json');
const missing = whatIsMissing();
if (missing.length > 0) {
  console.log(`Installing what is missing: ${missing.length === 1 ? missing[0] : `${missing.length} packages`}.`);
  install();
  const still = whatIsMissing();
  if (still.length > 0)
    fail(`npm ci ended well, but ${still[0]} is not there. Does npm's configuration leave out packages or install scripts?`);
}

/** Paths of what has to be installed; the folders are looked at too, because one may have been deleted since. */
function whatIsMissing() {
  const installed = readJson(join(project, 'node_modules', '.package-lock.json'));
  const missing = new Set(missingPackages(lockFile, installed, thisMachine()));
  for (const path of Object.keys(installed.packages ?? {})) {
    if (lockFile.packages?.[path] && !existsSync(join(project, path, 'package.json'))) missing.add(path);
  }
  // The package `node` fetches its program in an install script, which npm can be told not to run.
  const program = join('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(join(project, program))) missing.add(program);
  return [...missing];
}

function install() {
  // Development packages are needed to build; NODE_ENV=production or `omit` in the configuration must not leave them out.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const options = /** @type {const} */ ({ cwd: project, stdio: 'inherit' });
  const result = npm?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(['npm', ...args].join(' '), { ...options, shell: true });
  if (result.status !== 0)
    fail('The packages could not be installed: npm ci failed, see above. A network connection is needed once; then run the command again.');
}

/**
 * @param {string} file
 * @returns {import('./installed-packages.mjs').LockFile}
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // A record that is absent or cut short says the same: nothing is known to be installed.
    return {};
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
