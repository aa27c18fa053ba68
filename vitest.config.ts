import { defineConfig } from 'vitest/config';

/** Floors without a world around them: they change no folder, no environment and nothing that all share. */
const pure = [
  'test/data/**/*.test.ts',
  'test/references/**/*.test.ts',
  'test/commands/**/*.test.ts',
];

export default defineConfig({
  test: {
    // One more than two cores: half of the tests wait, for a deadline of Discord's, for Chromium, or the disk.
    pool: 'forks',
    maxWorkers: 3,
    // A whole bot over real HTTP, WebSocket and disk needs room on two busy cores; speed is
    // measured by `npm run bench`, never by these limits.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Modules are loaded once for many files: discord.js alone takes longer than most of the tests.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      // One process per file, so that a test may change its folder or its environment.
      { extends: true, test: { name: 'worlds', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
});
