import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { styles } from '../../src/references/styles/style.ts';
import { runTerminal } from '../../src/terminal/program.ts';
import { terminal } from './streams.ts';

/** What a command line says, and how it ends. */
async function run(...argv: string[]) {
  const io = terminal();
  const code = await runTerminal(['styles', ...argv], io, {
    config: () => readConfig({}),
    start: () => Promise.reject(new Error('nothing is started here')),
    discord: () => Promise.reject(new Error('nothing is opened here')),
    signals: new EventEmitter(),
  });
  return { code, out: io.out(), err: io.err() };
}

describe('ibid styles', () => {
  it('lists all styles, those that most people want first', async () => {
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^apa {2}American Psychological Association 7th edition\nvancouver {2}/);
    expect(out.trimEnd().split('\n')).toHaveLength(styles().length);
  });

  it.each([
    ['plos one', 'plos-one  PLOS ONE → plos\n'],
    ['lncs', /^springer-lecture-notes-in-computer-science {2}.+\n$/],
    ['NEJM', /^the-new-england-journal-of-medicine {2}/],
  ])('lists what fits %s, best first', async (words, out) => {
    const said = await run(...words.split(' '));
    expect([said.code, said.err]).toEqual([0, '']);
    expect(said.out).toEqual(typeof out === 'string' ? out : expect.stringMatching(out));
  });

  it('leaves out none that has the words, however many', async () => {
    const having = styles().filter(({ title }) => /\bjournal\b/i.test(title));
    const lines = new Set((await run('journal')).out.split('\n').map((line) => line.split(' ')[0]));
    expect(having.length).toBeGreaterThan(1000);
    expect(having.filter(({ id }) => !lines.has(id))).toEqual([]);
  });

  it('lists so many at most', async () => {
    expect((await run('--limit', '2', 'nature')).out.trimEnd().split('\n')).toHaveLength(2);
    const { code, err } = await run('--limit', '0');
    expect(code).toBe(1);
    expect(err).toContain('It is no whole number from 1 on.');
  });

  it('writes an object a line', async () => {
    const { out } = await run('--json', '--limit', '1', 'plos', 'one');
    expect(JSON.parse(out)).toMatchObject({ id: 'plos-one', title: 'PLOS ONE', parent: 'plos' });
  });

  it('names the nearest ones where nothing fits, and ends with 1', async () => {
    const { code, out, err } = await run('vancuver');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^No style fits “vancuver”\. Did you mean vancouver, /);
  });
});
