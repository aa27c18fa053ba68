import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type CslFile, readStyle } from '../../../src/references/styles/csl-file.ts';
import { cpuMs } from '../../cpu.ts';
import { body, csl, houseStyle, info, root } from './csl-style.ts';

function read(file: string | Uint8Array): CslFile {
  const style = readStyle(file);
  if ('fault' in style) throw new Error(style.fault);
  return style;
}

function fault(file: string | Uint8Array): string {
  const style = readStyle(file);
  return 'fault' in style ? style.fault : 'none';
}

const parentLink = '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>';

describe('a style', () => {
  test('is read with what it says of itself', () => {
    expect(read(houseStyle)).toMatchObject({
      id: 'house-style',
      title: 'House style',
      short: 'House',
      format: 'author-date',
      locale: 'en-GB',
      updated: '2022-01-27T00:00:00+00:00',
    });
    expect(read(houseStyle)).not.toHaveProperty('parent');
  });

  test('is given without comments, and with text only where it is a value', () => {
    const { node } = read(
      csl({
        body: `<locale><terms><term name="by"> </term>
          <term name="at"><!-- none --><single>a <![CDATA[&]]> b</single> <multiple/></term></terms></locale>${body}`,
      }),
    );
    expect(node?.c?.slice(0, 2)).toEqual([
      {
        n: 'info',
        c: [
          { n: 'title', c: ['House style'] },
          { n: 'id', c: ['house-style'] },
        ],
      },
      {
        n: 'locale',
        c: [
          {
            n: 'terms',
            c: [
              { n: 'term', a: { name: 'by' }, c: [' '] },
              {
                n: 'term',
                a: { name: 'at' },
                c: [{ n: 'single', c: ['a & b'] }, { n: 'multiple' }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('may have prefixes, and attributes of others, which are left out', () => {
    const { node } = read(
      '<c:style xmlns:c="http://purl.org/net/xbiblio/csl" xmlns:x="urn:x" version="1.0.2" class="note" x:a="1" colour="red">' +
        '<c:info><c:title>T</c:title><c:id>t</c:id></c:info>' +
        '<c:citation><c:layout><c:text variable="title"/></c:layout></c:citation></c:style>',
    );
    expect(node?.a).toEqual({ version: '1.0.2', class: 'note' });
    expect(node?.c?.[1]).toMatchObject({ n: 'citation' });
  });

  test('that follows another has its name and no node', () => {
    const style = read(csl({ info: info + parentLink, body: '' }));
    expect(style).toMatchObject({ id: 'house-style', parent: 'apa', format: 'author-date' });
    expect(style).not.toHaveProperty('node');
  });

  test('that was made from one that follows another stands for itself', () => {
    const style = read(csl({ info: info + parentLink }));
    expect(style.node).toBeDefined();
    expect(style).not.toHaveProperty('parent');
  });

  test.each([
    ['its id', '<title>T</title><id>http://example.org/styles/My-Style/?a=1</id>', 'my-style'],
    ['its own link', '<title>T</title><id/><link href="https://x.org/lab.csl" rel="self"/>', 'lab'],
    ['its title', '<title>Müller &amp; Söhne (2)</title>', 'muller-sohne-2'],
  ])('has its name from %s', (_, about, id) => {
    expect(read(csl({ info: about })).id).toBe(id);
  });

  test('that does not say how it cites is taken by what it prints', () => {
    const about = '<title>T</title><id>t</id>';
    expect(read(csl({ info: about })).format).toBe('author-date');
    expect(read(csl({ info: about, root: root.replace('in-text', 'note') })).format).toBe('note');
    const number = body.replace('title', 'citation-number');
    expect(read(csl({ info: about, body: number })).format).toBe('numeric');
  });
});

describe('the encoding of a style', () => {
  const text = houseStyle.replace('House style', 'Müller’s “é” style');
  const latin = (name: string): string => text.replace('encoding="utf-8"', `encoding="${name}"`);

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', iconv.encode(latin('utf-16'), 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(latin('utf-16'), 'utf-16be', { addBOM: true })],
    ['Windows-1252, as it says', iconv.encode(latin('windows-1252'), 'windows-1252')],
  ])('may be %s', (_, bytes) => {
    expect(read(bytes).title).toBe('Müller’s “é” style');
  });

  test('may be Latin-1, as it says', () => {
    const bytes = Buffer.from(csl({ info: '<title>é</title><id>e</id>' }), 'latin1');
    const said = Buffer.from(bytes.toString('latin1').replace('utf-8', 'ISO-8859-1'), 'latin1');
    expect(read(said).title).toBe('é');
    expect(fault(bytes)).toMatch(/^It is not in UTF-8, .* \(line 3\)\.$/);
  });

  test.each(['base64', 'utf-7', 'x'])('may not be %s', (name) => {
    expect(fault(Buffer.from(latin(name)))).toBe(
      `It is in the encoding “${name}”: save it again as UTF-8 (line 1).`,
    );
  });
});

describe('what is no style is refused with the reason', () => {
  const laughs = `<!DOCTYPE style [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>\n${csl()}`;
  test.each<[string, string, RegExp]>([
    ['nothing', ' \n', /^It is empty\.$/],
    ['words', 'TY  - JOUR', /^It is no XML: it begins with “TY - JOUR”\.$/],
    ['JSON', '{"a":1}', /^It is no XML/],
    ['a web page', '\n<!DOCTYPE html>\n<html><body>404</body></html>', /^It is a web page/],
    ['a web page without a type', '<HTML lang="en"><p>404', /^It is a web page/],
    ['half a file', houseStyle.slice(0, 900), /^It is no well-formed XML near line \d+: “.+”\.$/],
    ['an open element', csl({ body: '<citation>' }), /well-formed XML near line \d+: .*mismatch/],
    ['a value without quotes', csl({ root: `${root} a=b` }), /well-formed XML near line 2/],
    ['a value without its attribute', csl({ root: `${root} a` }), /well-formed XML near line/],
    ['one attribute twice', csl({ root: `${root} class="note"` }), /class redefined/],
    ['an entity of HTML', csl({ body: '&nbsp;' }), /entity not found/],
    ['two roots', `${csl()}<style/>`, /well-formed XML/],
    ['billions of laughs', laughs, /^It declares a DOCTYPE, .*\(line 1\)\.$/],
    [
      'an entity of this machine',
      `<?xml version="1.0"?>\n<!DOCTYPE s SYSTEM "file:///etc/passwd">${csl().slice(39)}`,
      /^It declares a DOCTYPE, .*\(line 2\)\.$/,
    ],
    ['a zero written out', csl({ body: 'a\0' }), /the character U\+0000, .*\(line 4\)\.$/],
    ['a zero by its number', csl({ info: `${info}<rights>&#0;</rights>` }), /U\+0000/],
    ['half of a pair', csl({ info: `<title>&#xD800;</title>` }), /U\+D800/],
    [
      'another root',
      '<a/>',
      /^It is XML, but no CSL style: its first element is “a” \(line 1\)\.$/,
    ],
    ['another namespace', csl({ root: 'xmlns="urn:x" version="1.0"' }), /no CSL style/],
    ['a locale', csl().replaceAll('style', 'locale'), /“?locale/],
    ['CSL 0.8', csl({ root: root.replace('version="1.0"', '') }), /a style of CSL 0\.8/],
    ['CSL-M', csl({ root: root.replace('1.0', '1.1mlz1') }), /version “1\.1mlz1” of CSL/],
    ['no info', csl().replace(/<info>.*<\/info>/, ''), /^It has no “info”/],
    ['no title', csl({ info: '<id>a</id>' }), /no “title”/],
    ['no name in letters', csl({ info: '<title>漢字</title>' }), /Neither its id nor its title/],
    ['no citation', csl({ body: '' }), /^It has no “citation”, and no link/],
    [
      'itself as its parent',
      csl({ info: info + parentLink.replace('apa', 'house-style'), body: '' }),
      /names itself/,
    ],
    ['no layout', csl({ body: '<citation/>' }), /The “citation” has no “layout” \(line 4\)\.$/],
    ['a second citation', csl({ body: body + body }), /has a second “citation”/],
    ['an unknown class', csl({ root: root.replace('in-text', 'poem') }), /one of in-text, note/],
    ['an unknown language', csl({ root: `${root} default-locale="../x"` }), /must be a language/],
  ])('%s', (_, file, reason) => {
    expect(fault(file)).toMatch(reason);
  });

  test('more than a megabyte', () => {
    expect(fault(csl({ body: `<!--${'-'.repeat(1e6)}-->` }))).toMatch(/larger than 1 MB/);
    expect(fault(new Uint8Array(1_000_001))).toMatch(/larger than 1 MB/);
  });

  test('what would take long, in no time', () => {
    const groups = (count: number): string =>
      `<citation><layout>${'<group xmlns:x="u">'.repeat(count)}${'</group>'.repeat(count)}</layout></citation>`;
    const took = cpuMs(() => {
      expect(fault(csl({ body: groups(35_000) }))).toMatch(/more than 60 deep \(line 4\)/);
      expect(fault(csl({ body: '<macro name="a"/>'.repeat(50_000) }))).toMatch(/5000 elements/);
      expect(fault(csl({ body: '<!--'.repeat(200_000) }))).toMatch(/well-formed/);
      expect(fault(csl({ body: '<a "'.repeat(200_000) }))).toMatch(/well-formed/);
      expect(fault(csl({ body: '<'.repeat(900_000) }))).toMatch(/well-formed/);
    });
    expect(took).toBeLessThan(10_000);
  });
});

describe('what citeproc would break on is refused with its line', () => {
  const laidOut = (inner: string): string =>
    csl({ body: `<citation><layout>\n${inner}</layout></citation>` });
  const term = (name: string, text: string): string =>
    csl({ body: `<locale><terms><term name="${name}">${text}</term></terms></locale>${body}` });

  test.each<[string, string, RegExp]>([
    ['an unknown element', laidOut('<font/>'), /^CSL has no element “font” \(line 5\)\.$/],
    ['a foreign element', laidOut('<group xmlns="u"/>'), /^CSL has no element “group”/],
    ['a value without end', laidOut(`<text value="${'“'.repeat(2000)}"/>`), /1500 characters at/],
    ['a term without end', term('by', 'x'.repeat(2000)), /^A “term” says more than 1500/],
    ['a built-in name', laidOut('<constructor/>'), /^CSL has no element “constructor”/],
    ['an element astray', laidOut('<key/>'), /^A “key” may not stand in a “layout” \(line 5\)\.$/],
    ['text astray', laidOut('<group>hello</group>'), /“hello” is text where none may stand/],
    [
      'an unknown value',
      laidOut('<text value="a" font-style="odd"/>'),
      /must be one of italic, no/,
    ],
    [
      'no number',
      csl({ body: body.replace('<citation', '<citation et-al-min="many"') }),
      /whole number/,
    ],
    ['an empty choose', laidOut('<choose/>'), /must begin with its “if”/],
    ['an else before its if', laidOut('<choose><else/><if type="book"/></choose>'), /must begin/],
    ['a text of nothing', laidOut('<text/>'), /^A “text” lacks its attribute “variable” or/],
    ['names of nobody', laidOut('<names/>'), /^A “names” lacks its attribute “variable”/],
    ['a text of two things', laidOut('<text value="a" term="in"/>'), /“term” and “value” at once/],
    ['a condition of nothing', laidOut('<choose><if match="any"/></choose>'), /^A “if” lacks/],
    ['an empty layout', csl({ body: '<citation><layout/></citation>' }), /“layout” is empty/],
    ['a date of no form', laidOut('<date variable="issued"/>'), /neither a “form” nor/],
    ['a date that is none', laidOut('<date variable="title" form="text"/>'), /it cannot print/],
    ['a date as text', laidOut('<text variable="issued"/>'), /it cannot print/],
    ['names that are none', laidOut('<names variable="author title"/>'), /it cannot print/],
    [
      'a part of a date in a form of another',
      laidOut('<date variable="issued"><date-part name="year" form="ordinal"/></date>'),
      /one of long, short/,
    ],
    ['a date of nothing', laidOut('<date/>'), /^A “date” lacks its attribute “variable”/],
    [
      'a name of JavaScript',
      laidOut('<text variable="__proto__"/>'),
      /names what is no name in CSL/,
    ],
    ['one in a list', laidOut('<choose><if type="book constructor"/></choose>'), /no name in CSL/],
    ['a term of such a name', term('__proto__', 'x'), /no name in CSL/],
    ['an expression in a term', term('and', '(a+)+$'), /^The term “and” cannot be “\(a\+\)\+\$”/],
    ['an unknown macro', laidOut('<text macro="m"/>'), /^It calls the macro “m”, .*\(line 5\)\.$/],
  ])('%s', (_, file, reason) => {
    expect(fault(file)).toMatch(reason);
  });

  const macro = (name: string, ...calls: string[]): string =>
    `<macro name="${name}">${calls.map((call) => `<text macro="${call}"/>`).join('')}</macro>`;

  test('macros that call themselves, also by way of others, and also where nothing calls them', () => {
    const circle = macro('a', 'b') + macro('b', 'c') + macro('c', 'b');
    expect(fault(csl({ body: circle + body }))).toMatch(
      /^The macro “b” calls itself, by way of “c” \(line 4\)\.$/,
    );
    expect(fault(csl({ body: macro('a', 'a') + body }))).toMatch(/^The macro “a” calls itself \(/);
  });

  test('macros that come to too much, or too deep, each of which is small', () => {
    const chain = (length: number, calls: number): string =>
      Array.from({ length }, (_, i) =>
        macro(`m${i}`, ...(i === 0 ? [] : Array(calls).fill(`m${i - 1}`))),
      ).join('');
    expect(fault(csl({ body: chain(40, 2) + body }))).toMatch(/come to too much/);
    expect(fault(csl({ body: chain(2000, 1) + body }))).toMatch(/come to too deep/);
    const backwards = chain(2000, 1)
      .split(/(?<=<\/macro>)/)
      .reverse()
      .join('');
    expect(fault(csl({ body: backwards + body }))).toMatch(/come to too deep/);
    expect(fault(csl({ body: chain(12, 2) + body }))).toBe('none');
    const long = `<macro name="m0"><text value="${'x'.repeat(1400)}"/></macro>`;
    const calls = '<text macro="m0"/>'.repeat(4000);
    expect(fault(csl({ body: `${long}<citation><layout>${calls}</layout></citation>` }))).toMatch(
      /come to too much/,
    );
  });
});

describe('a style that was spoilt, in whatever way', () => {
  const place = fc.nat({ max: houseStyle.length });
  const change = fc.record({
    how: fc.constantFrom('delete', 'duplicate', 'replace'),
    at: place,
    length: fc.nat({ max: 200 }),
    by: fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        '</',
        '/>',
        '<!--',
        '-->',
        '&',
        '&#',
        ']]>',
        '<![CDATA[',
        '<?',
        '\0',
      ),
      place.map((from) => houseStyle.slice(from, from + 120)),
    ),
  });

  test('is a style or a fault, and never throws', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let text = houseStyle;
        for (const { how, at, length, by } of changes) {
          const [before, part, after] = [
            text.slice(0, at),
            text.slice(at, at + length),
            text.slice(at + length),
          ];
          if (how === 'delete') text = before + after;
          else if (how === 'duplicate') text = before + part + part + after;
          else text = before + by + after;
        }
        const style = readStyle(text);
        expect('fault' in style ? style.fault : style.id).toMatch(/./);
      }),
      { numRuns: 1500 },
    );
  });

  test('is a style or a fault, when bytes of it are spoilt', () => {
    const bytes = Buffer.from(houseStyle);
    const spoil = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(spoil, (changes) => {
        const file = Buffer.from(bytes);
        for (const [at, byte] of changes) file[at] = byte;
        const style = readStyle(file);
        expect('fault' in style ? style.fault : style.id).toMatch(/./);
      }),
      { numRuns: 1500 },
    );
  });
});
