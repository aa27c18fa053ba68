import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One process per file, so that a test may change its folder or its environment. Vitest would
    // leave one core of two to itself.
    pool: 'forks',
    maxWorkers: 2,
    // A whole bot over real HTTP, WebSocket and disk needs room on two busy cores; speed is
    // measured by `npm run bench`, never by these limits.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
