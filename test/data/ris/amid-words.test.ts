import { expect, test } from 'vitest';
import { amidWords } from '../../../src/data/ris/amid-words.ts';
import { cpuMs } from '../../cpu.ts';

const record = 'TY - JOUR AU - Marren, T. TI - Voles ER -';

test.each([
  ['a counter', `1. ${record}`],
  ['a counter in a quoted mail', `> 12) ${record}`],
  ['inline code', `\`${record}\``],
  ['a fence on one line', `\`\`\`${record}\`\`\` `],
  ['a fence with its language', `\`\`\`ris ${record}\`\`\``],
  ['quotation marks', `"${record}"`],
  ['German ones', `„${record}“`],
])('a record behind %s has no words before it', (_, line) => {
  expect(amidWords(line)).toEqual({ text: record, words: '' });
});

test('words before a record are told', () => {
  expect(amidWords(`@Ibid here it is: ${record}`)).toEqual({
    text: record,
    words: '@Ibid here it is:',
  });
  expect(amidWords(`See "${record}"`)).toEqual({ text: record, words: 'See "' });
});

test.each([
  'A record begins with TY - JOUR and ends with ER -',
  'the CITY - JOUR AU - Marren, T.',
  'TY - JOUR AU - Marren, T.',
  'ABILITY - a word',
])('%s is none', (line) => {
  expect(amidWords(line)).toBeUndefined();
});

test('a long line of such words takes no time', () => {
  const took = cpuMs(() => {
    expect(amidWords(' TY - of '.repeat(200_000))).toBeUndefined();
  });
  expect(took).toBeLessThan(1_000);
});
