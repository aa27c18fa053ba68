import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { farEncoding } from '../../src/data/far-encoding.ts';
import { read } from '../../src/data/read.ts';

const chinese = '长江流域水资源管理与可持续发展的研究：基于中国城市的分析';
const taiwanese = '臺灣地區水資源管理與永續發展之研究：以都市中學生為對象的分析';
const japanese = '日本の都市における水資源の管理についての研究とその課題';
const korean = '한국 도시의 수자원 관리와 지속 가능한 발전에 대한 연구';
const russian = 'Исследование водных ресурсов: управление и устойчивое развитие';
const ukrainian = 'Дослідження водних ресурсів України: управління та сталий розвиток';
const greek = 'Μελέτη των υδάτινων πόρων: διαχείριση και βιώσιμη ανάπτυξη της χώρας';
const hebrew = 'מחקר על משאבי המים בישראל: ניהול ופיתוח בר קיימא של הארץ';

const record = (title: string) =>
  `TY  - JOUR\r\nTI  - ${title}\r\nAU  - Smith, J.\r\nAB  - In English.\r\nER  - \r\n`;
const written = (title: string, encoding: string) => iconv.encode(record(title), encoding);

describe('a file in the encoding of another writing', () => {
  test.each([
    ['gb18030', chinese],
    ['big5', taiwanese],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['windows-1251', russian],
    ['windows-1251', ukrainian],
  ])('is read in %s: %s', (encoding, title) => {
    const bytes = written(title, encoding);
    expect(farEncoding([bytes])).toBe(encoding);
    const { references, problems } = read(bytes);
    expect(references[0]?.csl.title).toBe(title);
    expect(problems).toEqual([]);
  });

  test.each([
    ['windows-1253', greek],
    ['windows-1255', hebrew],
    ['koi8-r', russian],
  ])('is told once where it cannot be told surely: %s', (encoding, title) => {
    const bytes = Buffer.concat([written(title, encoding), written(title, encoding)]);
    expect(farEncoding([bytes])).toBe('unknown');
    expect(read(bytes).problems).toMatchObject([{ kind: 'odd-encoding', line: 1, text: '' }]);
  });
});

test.each([
  ['French', 'Étude de l’érosion à l’échelle européenne : où, quand et à quel coût ?'],
  ['German in capitals', 'ÜBER GRÖSSE UND HÖHE DER BÄUME: ÄÖÜ'],
  ['a rule of dashes', '————————————————————————————————'],
])('%s is no such file', (_, title) => {
  expect(farEncoding([written(title, 'windows-1252')])).toBeUndefined();
});
