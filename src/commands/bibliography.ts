import { inStretches } from '../data/pauses.ts';
import type { Reference } from '../data/reference.ts';
import { type ListForm, writeList } from '../references/document.ts';
import { type ExportForm, exportPieces } from '../references/pieces.ts';
import { styleWords } from './citation.ts';
import { type Answer, type Ask, type Command, Refusal } from './command.ts';
import { suggestNames, worksIn } from './filing.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';
import { entryLines, faultsOf, filled, lacking, setList } from './set-list.ts';
import { suggestMore, worksNamed } from './several.ts';
import { slash } from './slash.ts';
import { styleNamed, styleOption, suggestStyle, teamLocale } from './team-style.ts';

/** More take a minute in the heaviest styles. */
const most = 2000;

/** Formatted lists as files, by the end of their names. */
const lists: Readonly<Record<string, ListForm>> = {
  rtf: 'rtf',
  html: 'html',
  md: 'markdown',
  txt: 'text',
};

/** The works themselves as files. */
const exports: Readonly<Record<string, ExportForm>> = {
  bib: 'bibtex',
  ris: 'ris',
  json: 'csl-json',
};

const named: Readonly<Record<string, string>> = {
  rtf: 'Word and LibreOffice (.rtf)',
  html: 'web page (.html)',
  md: 'Markdown (.md)',
  txt: 'plain text (.txt)',
  bib: 'BibTeX (.bib)',
  ris: 'RIS (.ris)',
  json: 'CSL-JSON (.json)',
};

/** The works that are meant: those that are named, those of a collection, or all. */
function meant({ desk, options }: Ask): readonly Reference[] {
  const { works: words = '', collection } = options;
  if (words.trim() !== '') return worksNamed(desk, words);
  const works = collection ? worksIn(desk, 'collections', collection) : desk.library.all();
  if (works.length > 0) return works;
  throw new Refusal(
    collection
      ? `There is nothing in a collection “${plainly(collection)}”. \`/collection list\` names those that there are.`
      : 'Nothing has been brought here yet: `/import` brings references.',
  );
}

/** The list in a message where it fits and no file was asked for, else as a file. */
async function formatted(
  ask: Ask,
  works: readonly Reference[],
  form: string | undefined,
): Promise<Answer> {
  if (works.length > most) {
    throw new Refusal(
      `A list has ${most} works at most, and these are ${works.length}. Name a collection, or let whoever runs me write it on that machine: \`ibid cite --form bibliography\`.`,
    );
  }
  const style = styleNamed(ask.desk, ask.options['style']);
  const list = filled(await setList(ask, { style, works }), style);
  const faults = faultsOf(list);
  const count = `${list.entries.length} ${list.entries.length === 1 ? 'work' : 'works'}`;
  const foot = `-# ${count} · ${styleWords(style)}${lacking(list, style)}`;
  const content = `${entryLines(list).join('\n')}\n${foot}`;
  if (form === undefined && content.length <= limits.content)
    return { to: 'everyone', content, faults };
  const ending = form ?? 'rtf';
  const language = teamLocale(ask.desk);
  const written = writeList(list.entries, lists[ending] ?? 'rtf', language ? { language } : {});
  return { ...asFile(ask, ending, Buffer.from(written), foot), faults };
}

/** The works themselves, in the order in which they were named; in pieces, so that nobody waits. */
async function exported(
  ask: Ask,
  works: readonly Reference[],
  ending: string,
  form: ExportForm,
): Promise<Answer> {
  const pieces: Buffer[] = [];
  await inStretches(exportPieces(works, form), (piece) => pieces.push(Buffer.from(piece)));
  const count = `${works.length} ${works.length === 1 ? 'work' : 'works'}`;
  return asFile(ask, ending, Buffer.concat(pieces), `-# ${count} · ${named[ending]}`);
}

function asFile({ uploadLimit }: Ask, ending: string, content: Uint8Array, said: string): Answer {
  if (content.length > uploadLimit) {
    throw new Refusal(
      `The file is larger than the ${Math.floor(uploadLimit / 2 ** 20)} MB that Discord takes here. Name fewer works.`,
    );
  }
  return { to: 'everyone', content: said, files: [{ name: `bibliography.${ending}`, content }] };
}

/** `/bibliography`: many works as one list, in a message or as a file. */
export const bibliographyCommand: Command = {
  data: slash('bibliography', 'Many works as one list, sorted and numbered by the style')
    .addStringOption((option) =>
      option
        .setName('works')
        .setDescription('Works with commas between them; all of them if you name none')
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('collection')
        .setDescription('The works of a collection')
        .setAutocomplete(true),
    )
    .addStringOption(styleOption)
    .addStringOption((option) =>
      option
        .setName('file')
        .setDescription('As a file; a list that is too long for a message is one in any case')
        .addChoices(...Object.entries(named).map(([value, name]) => ({ name, value }))),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) => {
    if (suggest.option === 'style') return suggestStyle(suggest);
    return suggest.option === 'collection'
      ? suggestNames(suggest.desk, 'collections', suggest.words)
      : suggestMore(suggest);
  },
  answer: (ask) => {
    const form = ask.options['file'];
    const works = meant(ask);
    const whole = form === undefined ? undefined : exports[form];
    return form !== undefined && whole
      ? exported(ask, works, form, whole)
      : formatted(ask, works, form);
  },
};
