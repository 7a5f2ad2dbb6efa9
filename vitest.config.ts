import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/proofs/**/*.test.ts'],
    globalSetup: ['tests/postgres/global-setup.ts'],
    // Many tests wait for a server or a process: two cores keep four busy.
    maxWorkers: 4,
    // Files share what a worker has loaded, which spares a quarter of the time; each test puts back what it changes of its process.
    isolate: false,
    testTimeout: 20_000,
  },
});
