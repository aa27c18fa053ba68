import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A whole bot over real HTTP, WebSocket and disk needs room on two busy cores; speed is
    // measured by `npm run bench`, never by these limits.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
