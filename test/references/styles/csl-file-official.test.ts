import { existsSync, readdirSync, readFileSync } from 'node:fs';
import CSL, { type CiteprocNode } from 'citeproc';
import { beforeAll, describe, expect, test } from 'vitest';
import { readStyle } from '../../../src/references/styles/csl-file.ts';
import { localeNode, type StyleNode } from '../../../src/references/styles/shelf.ts';
import { stockShelf } from './stock.ts';

/** The official styles as Debian ships them: the package citation-style-language-styles. */
const folder = '/usr/share/citation-style-language/styles';
const absent = !existsSync(folder);
if (absent) {
  process.stderr.write(
    `The official styles are not read: install citation-style-language-styles (${folder}).\n`,
  );
}

const filesIn = (path: string): string[] =>
  absent ? [] : readdirSync(path).filter((name) => name.endsWith('.csl'));
const independent = filesIn(folder);
const dependent = filesIn(`${folder}/dependent`);
/** Every twentieth: `npm run drill` reads them all. */
const few = <T>(all: readonly T[]): readonly T[] => all.filter((_, at) => at % 20 === 0);

beforeAll(stockShelf);

describe.skipIf(absent)('the official styles', () => {
  test('are all read, under the ids by which they are known', () => {
    const faults = few(independent).flatMap((name) => {
      const style = readStyle(readFileSync(`${folder}/${name}`));
      if ('fault' in style) return [`${name}: ${style.fault}`];
      return `${style.id}.csl` === name && style.node && style.updated ? [] : [name];
    });
    expect(faults).toEqual([]);
    expect(independent.length).toBeGreaterThan(2500);
  });

  test('that follow another name it, and it is there', () => {
    const faults = few(dependent).flatMap((name) => {
      const style = readStyle(readFileSync(`${folder}/dependent/${name}`));
      if ('fault' in style) return [`${name}: ${style.fault}`];
      const known = independent.includes(`${style.parent}.csl`);
      return `${style.id}.csl` === name && known && !style.node ? [] : [name];
    });
    expect(faults).toEqual([]);
  });

  // citeproc has a reader of XML of its own, which shares nothing with ours.
  const sample = independent.filter((_, i) => i % Math.ceil(independent.length / 20) === 7);
  test.each(sample)('print the same from our node as from the file itself: %s', (name) => {
    const xml = readFileSync(`${folder}/${name}`, 'utf8');
    const style = readStyle(xml);
    if ('fault' in style || !style.node) throw new Error(`${name} is not read`);
    expect(printed(expanded(style.node))).toEqual(printed(xml));
  });
});

const names = [
  { family: 'Moser', given: 'Ada B.' },
  { family: 'van der Berg', given: 'Jan' },
  { literal: 'World Health Organization' },
];
const items = [
  {
    type: 'article-journal',
    title: 'Grid cells: a “map” in the rat',
    'container-title': 'Nature',
    author: names.slice(0, 2),
    issued: { 'date-parts': [[2005, 7, 10]] },
    volume: '436',
    issue: '7052',
    page: '801-806',
    DOI: '10.1038/nature03721',
  },
  {
    type: 'book',
    title: 'Maps',
    author: [names[2]],
    editor: names.slice(0, 1),
    publisher: 'Springer',
    'publisher-place': 'Berlin',
    edition: '2',
    issued: { 'date-parts': [[1999]] },
    URL: 'https://example.org/maps',
    accessed: { 'date-parts': [[2020, 1, 2]] },
  },
  {
    type: 'chapter',
    title: 'Of mice',
    'container-title': 'Of men',
    author: names,
    editor: names.slice(1),
    page: '1-20',
    publisher: 'Press',
  },
].map((item, i) => ({ ...item, id: `item-${i}` }));

function printed(style: CiteprocNode | string): unknown {
  const system = {
    retrieveItem: (id: string) => items.find((item) => item.id === id) ?? { id },
    retrieveLocale: (tag: string) => {
      const node = localeNode(tag);
      return node ? expanded(node) : (false as const);
    },
  };
  const engine = new CSL.Engine(system, style as CiteprocNode, 'en-US');
  engine.updateItems(items.map(({ id }) => id));
  const citation = {
    citationItems: items.map(({ id }) => ({ id })),
    properties: { noteIndex: 1 },
  };
  return [engine.makeBibliography(), engine.previewCitationCluster(citation, [], [], 'html')];
}

function expanded({ n, a = {}, c = [] }: StyleNode): CiteprocNode {
  const children = c.map((child) => (typeof child === 'string' ? child : expanded(child)));
  const empty = n === 'term' && children.length === 0;
  return { name: n, attrs: { ...a }, children: empty ? [''] : children };
}
