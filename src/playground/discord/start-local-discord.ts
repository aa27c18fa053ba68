import { createServer } from 'node:http';
import { control } from './control.ts';
import type { LocalDiscord, LocalDiscordOptions } from './local-discord.ts';
import { assemble } from './parts.ts';
import { serve, text } from './rest/http.ts';
import { close, listen } from './rest/port.ts';
import { answering } from './rest/rest.ts';

/** Starts a Discord on 127.0.0.1. Rejects with the `EADDRINUSE` error when the port is taken. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const server = createServer();
  const port = await listen(server, options.port ?? 0);
  const parts = assemble(options, `http://127.0.0.1:${port}`);
  const local = control(parts, port, async () => {
    parts.clock.stop();
    parts.gateway.stop();
    await close(server);
  });
  try {
    const elsewhere = options.elsewhere?.(local) ?? (() => text('404 Not Found', 404));
    // Nobody has asked anything yet: what comes through the port is looked at after this.
    serve(server, answering(parts, elsewhere), parts.gateway);
  } catch (error) {
    await local.stop();
    throw error;
  }
  return local;
}
