import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';

describe('a playground', () => {
  const running: Playground[] = [];
  const start = async (port: number) => {
    const playground = await startPlayground({ port });
    running.push(playground);
    return playground;
  };
  afterEach(async () => {
    for (const playground of running.splice(0)) await playground.stop();
  });

  it('serves its page at the address it tells', async () => {
    const { pageUrl, discord } = await start(0);
    expect(pageUrl).toBe(`http://127.0.0.1:${discord.port}/`);
    const response = await fetch(pageUrl);
    expect(await response.text()).toContain('<title>Ibid');
  });

  it('takes a free port behind one that is taken', async () => {
    const first = await start(0);
    const second = await start(first.discord.port);
    expect(second.discord.port).not.toBe(first.discord.port);
    expect((await fetch(second.pageUrl)).status).toBe(200);
  });

  it('says at once what is wrong with a port other than that it is taken', async () => {
    await expect(start(70_000)).rejects.toThrow();
  });

  it('frees its port when it stops', async () => {
    const { port } = (await start(0)).discord;
    await running.pop()?.stop();
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  });

  it('lets the program end when it stops while a page listens', async () => {
    const module = new URL('../../src/playground/playground.ts', import.meta.url).href;
    const program = `
      const { startPlayground } = await import(${JSON.stringify(module)});
      const playground = await startPlayground({ port: 0 });
      const events = await fetch(playground.pageUrl + 'playground/events');
      await events.body.getReader().read();
      await playground.stop();
      process.stdout.write('stopped');
    `;
    const node = ['--import', 'tsx', '--input-type=module', '--eval', program];
    // The clock of the events beats every 20 s: one that goes on is still alive after 15.
    const { stdout } = await promisify(execFile)(process.execPath, node, { timeout: 15_000 });
    expect(stdout).toBe('stopped');
  });
});
