import type { StyleNode } from '../../../src/references/styles/shelf.ts';

const NAMESPACE = 'http://purl.org/net/xbiblio/csl';

/** What CSL prescribes of `<info>`, which the shelf has elsewhere. */
const INFO = '<info><title>x</title><id>x</id><updated>2026-01-01T00:00:00+00:00</updated></info>';

/** A style or a locale of the shelf as CSL again, for another program to read. */
export function toCslXml({ a = {}, c = [], n }: StyleNode): string {
  const root = { ...a, xmlns: NAMESPACE, version: '1.0' };
  const children = c.filter((child) => typeof child !== 'string' && child.n !== 'info');
  const info = n === 'style' ? INFO : '';
  return `<?xml version="1.0" encoding="utf-8"?>\n<${n}${attributes(root)}>${info}${children.map(element).join('')}</${n}>\n`;
}

function element(node: StyleNode | string): string {
  if (typeof node === 'string') return escaped(node);
  const { n, a = {}, c = [] } = node;
  const inner = c.map(element).join('');
  return inner === '' ? `<${n}${attributes(a)}/>` : `<${n}${attributes(a)}>${inner}</${n}>`;
}

const attributes = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
