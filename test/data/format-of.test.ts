import { expect, test } from 'vitest';
import { formatOf } from '../../src/data/format-of.ts';
import { cpuMs } from '../cpu.ts';

const name = (text: string) => formatOf(text)?.format.name;

const records = [
  ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n'],
  ['MEDLINE (PubMed)', 'PMID- 31000001\nOWN - NLM\nTI  - One\n'],
  ['EndNote (Refer)', '%0 Journal Article\n%T One\n%A Moser, Ada\n'],
  ['Web of Science', 'PT J\nAU Moser, A\nTI One\nER\n'],
  ['BibTeX', '@article{one,\n  title = {One},\n}\n'],
  ['CSL-JSON', '[\n{"id":"one","type":"book","title":"One"}]\n'],
] as const;

test.each(records)('%s is told by its first record, whatever is above it', (format, record) => {
  expect(name(record)).toBe(format);
  expect(name(`Dear all,\nhere it is:\n\n${record}`)).toBe(format);
  expect(name(`# Works\n\n\`\`\`\n${record}\`\`\`\n`)).toBe(format);
  expect(name(`${'A line of a long letter.\n'.repeat(1000)}${record}`)).toBe(format);
});

test.each(records.slice(1))('%s is told in quoted mail', (format, record) => {
  const quoted = `Ada wrote:\n${record.replace(/^/gm, '> ')}`;
  expect(formatOf(quoted)).toMatchObject({ format: { name: format }, quote: '> ' });
});

test.each(records)('%s may quote any other format below', (format, record) => {
  for (const [, other] of records) expect(name(`${record}${other}`)).toBe(format);
});

test.each([
  '',
  'Dear all,\nplease see the attached plan.\n> Yes, do.\n',
  '# Title\n\n- one\n- two\n\n```js\nconst a = {"b": 1};\n```\n',
  'From: ada@example.org\nSubject: {works}\n\n@ada could you look at this?\n',
  'PM - a survey\nTY of old\n%T\n',
])('what holds no record is in none: %j', (text) => {
  expect(formatOf(text)).toBeUndefined();
});

test.each(['\n', ' ', '> ', '>', '@', '{"', '[', '%A\n', 'PT J\n', 'PMID- 1\n\n', 'TY', '- '])(
  'a long text of nothing but %j is looked through in no time',
  (part) => {
    expect(cpuMs(() => formatOf(part.repeat(60_000)))).toBeLessThan(4_000);
  },
);
