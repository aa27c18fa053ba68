import { expect, test } from 'vitest';
import { askFile } from '../../src/bot/attachments.ts';
import { Refusal } from '../../src/commands/command.ts';
import { served } from '../served.ts';

const fetched = (url: string, size: number, origins: readonly string[]): Promise<Uint8Array> =>
  askFile({ name: 'a.ris', size, url }, origins).bytes();

test('a file is fetched from an allowed origin', async () => {
  const origin = await served((_, response) => response.end('TY  - JOUR'));
  const bytes = await fetched(`${origin}/attachments/1/2/a.ris?ex=1`, 10, [origin]);
  expect(Buffer.from(bytes).toString()).toBe('TY  - JOUR');
});

test('no other origin is ever asked, however like an allowed one it looks', async () => {
  let asked = 0;
  const origin = await served((_, response) => {
    asked += 1;
    response.end('secret');
  });
  const allowed = ['https://cdn.discordapp.com'];
  for (const url of [
    `${origin}/a.ris`,
    'https://cdn.discordapp.com.example.org/a.ris',
    'https://cdn.discordapp.com@127.0.0.1/a.ris',
    'http://cdn.discordapp.com/a.ris',
    'file:///etc/passwd',
  ]) {
    await expect(fetched(url, 10, allowed)).rejects.toThrow(Refusal);
  }
  expect(asked).toBe(0);
});

test('a redirect is not followed', async () => {
  let reached = false;
  const elsewhere = await served((_, response) => {
    reached = true;
    response.end('secret');
  });
  const origin = await served((_, response) =>
    response.writeHead(302, { location: elsewhere }).end(),
  );
  await expect(fetched(`${origin}/a.ris`, 10, [origin])).rejects.toThrow(/Post it again/);
  expect(reached).toBe(false);
});

test('more bytes than announced end the transfer', async () => {
  let stopped = false;
  const origin = await served((_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(1000)), 1);
    response.on('close', () => {
      stopped = true;
      clearInterval(timer);
    });
  });
  await expect(fetched(`${origin}/a.ris`, 5000, [origin])).rejects.toThrow(
    /larger than Discord said/,
  );
  await expect.poll(() => stopped).toBe(true);
});

test('a file that has expired, or a server that is gone, is a refusal that says what to do', async () => {
  const origin = await served((_, response) => response.writeHead(404).end());
  await expect(fetched(`${origin}/a.ris`, 10, [origin])).rejects.toThrow(/Post it again, please/);
  const gone = 'http://127.0.0.1:9';
  await expect(fetched(`${gone}/a.ris`, 10, [gone])).rejects.toThrow(/Post it again, please/);
});
