import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const WAITING = `
import { onStop } from ${JSON.stringify(`file://${resolve('src/service/server/on-stop.ts')}`)};
const alive = setInterval(() => {}, 1000);
onStop(() => { console.log('stopped'); clearInterval(alive); });
console.log(process.pid);
`;
let child: ChildProcess;

afterEach(() => child.kill('SIGKILL'));

/** Waits until the child has written a line, and gives it. */
async function readLine(): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
  return chunk.toString().trim();
}

test.each(['SIGINT', 'SIGTERM'] as const)('ends well on %s', async (signal) => {
  child = spawn(process.execPath, ['--input-type=module', '-e', WAITING]);
  await readLine();
  child.kill(signal);
  expect(await readLine()).toBe('stopped');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.skipIf(process.platform === 'win32')("stops when npm's shell dies of a SIGTERM that it does not pass on", async () => {
  const environment = { ...process.env, npm_lifecycle_event: 'start', NODE: process.execPath, SCRIPT: WAITING };
  // The second command keeps the shell from becoming the first one.
  child = spawn('sh', ['-c', '"$NODE" --input-type=module -e "$SCRIPT"; true'], { env: environment });
  await readLine();
  child.kill('SIGTERM');
  expect(await readLine()).toBe('stopped');
});
