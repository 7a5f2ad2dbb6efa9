/**
 * One entry of `packages` in an npm lock file, as far as the comparison needs it.
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 * @typedef {{ os: string, cpu: string, libc: string | undefined }} Machine
 */

/**
 * Lists the paths under `node_modules/` that the lock file asks for and npm's own record of the last install does not show in that version.
 * npm writes `node_modules/.package-lock.json` as its last step, so an install that was broken off shows as packages that are missing.
 * @param {LockFile} lockFile `package-lock.json`
 * @param {LockFile} installed `node_modules/.package-lock.json`
 * @param {Machine} machine
 * @returns {string[]}
 */
export function missingPackages(lockFile, installed, machine) {
  const present = installed.packages ?? {};
  return Object.entries(lockFile.packages ?? {})
    .filter(
      ([path, locked]) => path !== '' && !locked.link && !isSame(locked, present[path]) && (present[path] || isWanted(locked, machine)),
    )
    .map(([path]) => path);
}

/**
 * The machine this runs on, in npm's words.
 * @returns {Machine}
 */
export function thisMachine() {
  return { os: process.platform, cpu: process.arch, libc: process.platform === 'linux' ? libcOfLinux() : undefined };
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} present
 */
function isSame(locked, present) {
  if (!present || present.version !== locked.version) return false;
  return !locked.integrity || !present.integrity || locked.integrity === present.integrity;
}

/**
 * Optional packages are builds for one kind of machine: npm leaves out those of other machines, and whatever only they need.
 * @param {LockedPackage} locked
 * @param {Machine} machine
 */
function isWanted(locked, machine) {
  if (!locked.optional) return true;
  if (!locked.os || !locked.cpu) return false;
  const suitsLibc = !locked.libc || (machine.libc !== undefined && suits(locked.libc, machine.libc));
  return suits(locked.os, machine.os) && suits(locked.cpu, machine.cpu) && suitsLibc;
}

/**
 * Reads a list of `os`, `cpu` or `libc` as npm does: names that are allowed, or names behind `!` that are not.
 * @param {string[]} list
 * @param {string} name
 */
function suits(list, name) {
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.includes('any') || list.every((entry) => entry.startsWith('!'));
}

function libcOfLinux() {
  if (process.report) process.report.excludeNetwork = true;
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } } | undefined} */ (process.report?.getReport());
  return report?.header?.glibcVersionRuntime ? 'glibc' : 'musl';
}
