import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { Clock } from '../../../../src/playground/discord/clock.ts';
import { Line } from '../../../../src/playground/discord/gateway/line.ts';
import { Journal } from '../../../../src/playground/discord/view/journal.ts';

it('tells of a bug of the local Discord, and ends one connection by it, not the process', async () => {
  const journal = new Journal();
  const clock = new Clock(true);
  const weather = { zombie: false, delayMs: 0 };
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  server.on('connection', (socket) => {
    const frame = () => {
      throw new Error('A bug.');
    };
    new Line(socket, { journal, clock, weather, silenceMs: 10_000 }).open({
      frame,
      closed: () => undefined,
    });
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const client = new WebSocket(`ws://127.0.0.1:${port}`);
  await once(client, 'open');
  client.send('{"op":1}');
  const [code] = await once(client, 'close');

  expect(code).toBe(4000);
  expect(journal.unexpected[0]).toMatch(/4000: Error: A bug\.\n +at /);
});
