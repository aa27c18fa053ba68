import { loadConfig } from './config.ts';
import { runTerminal } from './terminal/program.ts';

process.exitCode = await runTerminal(process.argv.slice(2), process, {
  config: loadConfig,
  // The bot takes a while to load, and only one of the commands needs it.
  start: async (config, log) => (await import('./start.ts')).start(config, log),
  // Names that belong to nobody: any bot may be tried on it.
  discord: async (port) => {
    const { startPlayground } = await import('./playground/playground.ts');
    const names = { app: 'Your Bot', guild: 'Test Server' };
    return startPlayground({ port, names });
  },
  signals: process,
});
