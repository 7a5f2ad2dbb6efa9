import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readLogo } from '#src/catalog/reading/read-logo.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pairwise-logo-'));
  vi.stubEnv('PAIRWISE_CONTENT', folder);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('reads the logo that lies beside a record, byte for byte', async () => {
  await mkdir(join(folder, 'tools', 'alpha'), { recursive: true });
  await writeFile(join(folder, 'tools', 'alpha', 'logo.svg'), '<svg>é</svg>\r\n');
  expect(new TextDecoder().decode(await readLogo({ file: 'tools/alpha/tool.md' }))).toBe('<svg>é</svg>\r\n');
});
