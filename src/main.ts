import { loadConfig } from './config.ts';
import { runTerminal } from './terminal/program.ts';

process.exitCode = await runTerminal(process.argv.slice(2), process, {
  config: loadConfig,
  // The bot takes a while to load, and only one of the commands needs it.
  start: async (config, log) => (await import('./start.ts')).start(config, log),
  signals: process,
});
