import { expect, test } from 'vitest';
import { risLine, risParagraphs } from '../../../src/references/ris/lines.ts';

test('a tag is a line, and goes on in lines without a tag', () => {
  expect(risLine(['AU', 'Doe, J.'])).toBe('AU  - Doe, J.\r\n');
  expect(risLine(['N1', 'one\n\n  two\r\nthree'])).toBe('N1  - one\r\ntwo\r\nthree\r\n');
});

test('a line of a value does not pass for a tag', () => {
  expect(risLine(['N1', 'see\nER  - the end'])).toBe('N1  - see ER  - the end\r\n');
});

test('paragraphs of an abstract are parted so that a reader knows them', () => {
  expect(risParagraphs(['AB', 'Aim: ash.\nResult\nER - none'])).toBe(
    'AB  - Aim: ash.\r\nResult\r\n\r\n   ER - none\r\n',
  );
});

test('a paragraph that would open a record goes on in the line above', () => {
  expect(risParagraphs(['AB', 'It begins with\nTY  - JOUR\nand goes on.'])).toBe(
    'AB  - It begins with TY  - JOUR\r\n\r\nand goes on.\r\n',
  );
});

test('a value does not end like the first line of another file that was joined to it', () => {
  expect(risLine(['U1', 'AxTY  - BOOK'])).toBe('U1  - AxTY - BOOK\r\n');
  expect(risParagraphs(['AB', 'One.\nAxTY  - BOOK'])).toBe('AB  - One.\r\nAxTY - BOOK\r\n');
});
