import { describe, expect, test } from 'vitest';
import { fetchStyle, fetchWithParent, type StyleSource } from '../../src/bot/style-repository.ts';
import { Refusal } from '../../src/commands/command.ts';
import { csl, info } from '../references/styles/csl-style.ts';
import { served } from '../served.ts';

const following = (id: string, parent: string): string =>
  csl({
    info: `${info.replace('house-style', id)}<link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/>`,
    body: '',
  });

const files: Readonly<Record<string, string>> = {
  '/house-style.csl': csl(),
  '/dependent/journal.csl': following('journal', 'house-style'),
  '/dependent/chain.csl': following('chain', 'journal'),
  '/dependent/orphan.csl': following('orphan', 'no-such-style'),
  '/broken.csl': csl({ body: '<citation/>' }),
  '/page.csl': '\n<!DOCTYPE html><html><body>Sign in</body></html>',
};

/** A repository that holds these files, and what was asked of it. */
async function repository(): Promise<{ source: StyleSource; asked: string[] }> {
  const asked: string[] = [];
  const origin = await served(({ url = '' }, response) => {
    asked.push(url);
    const text = files[url];
    if (text === undefined) response.writeHead(404).end('404: Not Found');
    else response.end(text);
  });
  return { source: { styleDownloads: true, styleRepository: `${origin}/` }, asked };
}

const from = (origin: string, styleTimeout?: number): StyleSource => ({
  styleDownloads: true,
  styleRepository: `${origin}/`,
  ...(styleTimeout && { styleTimeout }),
});

const none = (): boolean => false;

describe('a style of the repository', () => {
  test('is fetched by its id', async () => {
    const { source, asked } = await repository();
    expect(await fetchStyle('house-style', source)).toBe(files['/house-style.csl']);
    expect(asked).toEqual(['/house-style.csl']);
  });

  test('that follows another is looked for among such, and comes behind that', async () => {
    const { source, asked } = await repository();
    const styles = await fetchWithParent('journal', source, none);
    expect(styles.map(({ file }) => [file.id, file.parent])).toEqual([
      ['house-style', undefined],
      ['journal', 'house-style'],
    ]);
    expect(asked).toEqual(['/journal.csl', '/dependent/journal.csl', '/house-style.csl']);
  });

  test('comes alone where the one that it follows is there', async () => {
    const { source } = await repository();
    const styles = await fetchWithParent('journal', source, (id) => id === 'house-style');
    expect(styles.map(({ file }) => file.id)).toEqual(['journal']);
  });
});

describe('is refused, with what to do:', () => {
  test('a style that is not there', async () => {
    const { source } = await repository();
    const refused = expect(fetchStyle('no-such-style', source)).rejects;
    await refused.toThrow(/has no style `no-such-style`\. Look for its name on <https:/);
  });

  test('a style that follows one that is not there, a chain, and one that is broken', async () => {
    const { source } = await repository();
    const refused = (id: string) => expect(fetchWithParent(id, source, none)).rejects;
    await refused('orphan').toThrow(/has no style `no-such-style`/);
    await refused('chain').toThrow(/no such chains/);
    await refused('broken').toThrow(/can't be used\. The “citation” has no “layout” \(line 4\)\./);
  });

  test.each(['', '../secret', 'a/b', 'A', 'a?b', 'a`b', 'x'.repeat(151)])(
    'what is no id, without asking: %s',
    async (id) => {
      const { source, asked } = await repository();
      await expect(fetchStyle(id, source)).rejects.toThrow(Refusal);
      expect(asked).toEqual([]);
    },
  );

  test('any style where the network is off, without asking', async () => {
    const { source, asked } = await repository();
    const off = { ...source, styleDownloads: false };
    const refused = expect(fetchStyle('house-style', off)).rejects;
    await refused.toThrow(/does not let me fetch any; attach its \.csl file instead\./);
    expect(asked).toEqual([]);
  });

  test('a web page in place of a style', async () => {
    const { source } = await repository();
    await expect(fetchStyle('page', source)).rejects.toThrow(/came a web page/);
  });

  test('a server that fails, is gone, or breaks off in the middle', async () => {
    const failing = await served((_, response) => response.writeHead(503).end());
    await expect(fetchStyle('a', from(failing))).rejects.toThrow(/with an error \(503\)\. Try/);
    await expect(fetchStyle('a', from('http://127.0.0.1:9'))).rejects.toThrow(
      /not reach the style/,
    );
    const half = await served((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<style');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(fetchStyle('a', from(half))).rejects.toThrow(/not reach the style/);
  });

  test('a server that takes too long, before its answer or within it', async () => {
    const silent = await served(() => undefined);
    await expect(fetchStyle('a', from(silent, 100))).rejects.toThrow(/not reach the style/);
    const slow = await served((_, response) => {
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await expect(fetchStyle('a', from(slow, 200))).rejects.toThrow(/not reach the style/);
  });

  test('more than a megabyte, at the first byte of it', async () => {
    let stopped = false;
    const endless = await served((_, response) => {
      const timer = setInterval(() => response.write('x'.repeat(100_000)), 1);
      response.on('close', () => {
        stopped = true;
        clearInterval(timer);
      });
    });
    await expect(fetchStyle('a', from(endless))).rejects.toThrow(/larger than 1 MB/);
    await expect.poll(() => stopped).toBe(true);
  });

  test('a redirect, which is not followed', async () => {
    let reached = false;
    const elsewhere = await served((_, response) => {
      reached = true;
      response.end(csl());
    });
    const source = await served((_, response) =>
      response.writeHead(302, { location: `${elsewhere}/a.csl` }).end(),
    );
    await expect(fetchStyle('a', from(source))).rejects.toThrow(/not reach the style/);
    expect(reached).toBe(false);
  });
});
