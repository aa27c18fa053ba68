import { type FetchedStyle, Refusal } from '../commands/command.ts';
import type { Config } from '../config.ts';
import { readStyle } from '../references/styles/csl-file.ts';
import { type Download, download } from './download.ts';

/** Where styles may be fetched from, and whether. */
export type StyleSource = Pick<Config, 'styleDownloads' | 'styleRepository'> & {
  /** How long one file may take, in milliseconds; left out, as long as an attachment may. */
  readonly styleTimeout?: number;
};

/** No style is larger. */
const mostBytes = 1_000_000;

const attach = 'attach its .csl file instead';

/**
 * The text of a style of the official repository; styles that follow another are in a folder of their
 * own there. Throws a `Refusal` where it can't be had.
 */
export async function fetchStyle(id: string, source: StyleSource): Promise<string> {
  if (!source.styleDownloads) {
    throw new Refusal(
      `I have no style \`${safe(id)}\`, and whoever runs me does not let me fetch any; ${attach}.`,
    );
  }
  if (!/^[a-z0-9-]{1,150}$/.test(id)) throw notThere(id);
  for (const folder of ['', 'dependent/']) {
    const url = `${source.styleRepository}${folder}${id}.csl`;
    const found = await download(url, mostBytes, source.styleTimeout);
    if (found.kind === 'bytes') return textOf(found.bytes, id);
    if (found.kind !== 'status' || found.status !== 404) throw refusalOf(found, id);
  }
  throw notThere(id);
}

/**
 * A style of the official repository that can be used, behind the one that it follows where that is
 * lacking: each of them read. Throws a `Refusal` where one can't be had, or can't be read.
 */
export async function fetchWithParent(
  id: string,
  source: StyleSource,
  has: (id: string) => boolean,
): Promise<readonly FetchedStyle[]> {
  const style = await fetchRead(id, source);
  const { parent } = style.file;
  if (parent === undefined || has(parent)) return [style];
  const followed = await fetchRead(parent, source);
  if (followed.file.parent === undefined) return [followed, style];
  throw new Refusal(
    `The style \`${id}\` follows \`${parent}\`, which follows \`${followed.file.parent}\` in its turn; CSL has no such chains.`,
  );
}

async function fetchRead(id: string, source: StyleSource): Promise<FetchedStyle> {
  const text = await fetchStyle(id, source);
  const file = readStyle(text);
  if ('fault' in file) {
    throw new Refusal(`The style \`${id}\` of the repository can't be used. ${file.fault}`);
  }
  return { bytes: Buffer.from(text), file };
}

function textOf(bytes: Uint8Array, id: string): string {
  const text = Buffer.from(bytes).toString('utf8');
  // Networks that want a login answer everything with their own page.
  if (!/^\uFEFF?\s*<(?:!doctype\s+html|html)[\s>]/i.test(text)) return text;
  throw new Refusal(
    `In place of the style \`${id}\` came a web page: something stands between me and the repository. Try again later, or ${attach}.`,
  );
}

function refusalOf(found: Exclude<Download, { kind: 'bytes' }>, id: string): Refusal {
  if (found.kind === 'too-large') {
    return new Refusal(`What the repository has as \`${id}\` is larger than 1 MB; no style is.`);
  }
  if (found.kind === 'status') {
    return new Refusal(
      `The style repository answers with an error (${found.status}). Try again later, or ${attach}.`,
    );
  }
  return new Refusal(`I could not reach the style repository. Try again later, or ${attach}.`, {
    cause: found.cause,
  });
}

function notThere(id: string): Refusal {
  return new Refusal(
    `The official repository has no style \`${safe(id)}\`. Look for its name on <https://www.zotero.org/styles>, or ${attach}.`,
  );
}

/** What somebody typed, short, and without what would end the code in which it stands. */
const safe = (id: string): string => id.replace(/[`\s]+/g, ' ').slice(0, 100);
