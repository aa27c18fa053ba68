import { loadConfig } from './config.ts';
import { runTerminal } from './terminal/program.ts';

/**
 * What holds the process so long after the last word, in milliseconds, is no reason to stay: discord.js goes
 * on connecting when its client was destroyed amid that.
 */
const lastWord = 1_000;

process.exitCode = await runTerminal(process.argv.slice(2), process, {
  config: loadConfig,
  // The bot takes a while to load, and only one of the commands needs it.
  start: async (...given) => (await import('./start.ts')).start(...given),
  // Names that belong to nobody: any bot may be tried on it.
  discord: async (port) => {
    const { startPlayground } = await import('./playground/playground.ts');
    const names = { app: 'Your Bot', guild: 'Test Server' };
    return startPlayground({ port, names });
  },
  signals: process,
});

setTimeout(() => process.exit(), lastWord).unref();
