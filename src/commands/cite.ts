import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { type Cited, cite } from '../references/cite.ts';
import { toMarkdown } from '../references/markdown.ts';
import { toPlain } from '../references/plain.ts';
import { toRis } from '../references/ris/ris.ts';
import type { Style } from '../references/styles/style.ts';
import { type Answer, type Command, Refusal, type Spot } from './command.ts';
import { customId } from './custom-id.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { type OtherForm, otherForm, otherFormWords } from './other-form.ts';
import { pick, work } from './pick.ts';
import { button, row } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';
import { styleNamed, suggestStyle, teamLocale } from './team-style.ts';

/** The buttons under a citation: what one may want next of the same work. */
function buttons(
  { key, csl }: Reference,
  style: Style,
  other: OtherForm | undefined,
): ReturnType<typeof row> {
  const abstract =
    csl.abstract === undefined ? [] : [button('Abstract', customId('abstract', key))];
  const others = [
    button('Copy', customId('copy', key, style.id)),
    button('RIS', customId('ris', key)),
  ];
  const form = other
    ? [
        button(
          other.is === 'published' ? 'Cite published' : 'Cite preprint',
          customId('cite', style.id, other.reference.key),
        ),
      ]
    : [];
  return row(...abstract, ...others, ...form);
}

/** The reference, and beneath it the in-text form and the key, small. */
function message(
  reference: Reference,
  style: Style,
  cited: Cited,
  other: OtherForm | undefined,
): string {
  const inText = toMarkdown(cited.inText);
  const form = other ? `\n-# ${otherFormWords(other)}` : '';
  return `${toMarkdown(cited.reference)}\n-# In text: ${inText} · ${style.id} · \`${reference.key}\`${form}`;
}

/** The work formatted. Throws a `Refusal` where the style has no words for such a work. */
function formatted(desk: Desk, reference: Reference, style: Style): Cited {
  const cited = cite(reference.csl, style, teamLocale(desk));
  if (toPlain(cited.reference) !== '') return cited;
  throw new Refusal(
    `The style \`${style.id}\` prints nothing for a work of the type ${reference.csl.type}. Choose another style.`,
  );
}

/** A work in a style, for all to read. What is longer than a message comes as a file. */
function citation({ desk, channelId }: Spot, reference: Reference, style: Style): Answer {
  const cited = formatted(desk, reference, style);
  if (channelId !== undefined) desk.uses.note(channelId, reference.key);
  const other = otherForm(desk, reference);
  const components = [buttons(reference, style, other)];
  const content = message(reference, style, cited, other);
  if (content.length <= limits.content) return { to: 'everyone', content, components };
  return {
    to: 'everyone',
    content: `This reference is longer than a message: it is in the file. In text: ${shorten(toMarkdown(cited.inText), 500)}`,
    components,
    files: [{ name: `${reference.key}.txt`, content: `${toPlain(cited.reference)}\n` }],
  };
}

/** The same as plain text in a code block, which Discord lets one copy with one click. */
function copy(desk: Desk, reference: Reference, style: Style): Answer {
  const cited = formatted(desk, reference, style);
  // Three backticks would end the block: a zero-width space keeps them apart.
  const block = (text: string): string =>
    `\`\`\`text\n${text.replaceAll('```', '``\u200b`')}\n\`\`\``;
  const content = block(`${toPlain(cited.reference)}\n${toPlain(cited.inText)}`);
  if (content.length <= limits.content) return { to: 'asker', content };
  const file = { name: `${reference.key}.txt`, content: `${toPlain(cited.reference)}\n` };
  return { to: 'asker', content: 'It is longer than a message: here as a file.', files: [file] };
}

/** The record as it came, as a file that any reference manager reads. */
function ris(reference: Reference): Answer {
  const file = { name: `${reference.key}.ris`, content: toRis(reference) };
  return { to: 'asker', content: 'As RIS:', files: [file] };
}

/** `/cite`: a work in the team's citation style, in the channel. */
export const citeCommand: Command = {
  data: slash('cite', 'Cite a work: the reference and the in-text form')
    .addStringOption(workOption)
    .addStringOption((option) =>
      option
        .setName('style')
        .setDescription(
          'Citation style: a journal, a title or an id; the team’s if you choose none',
        )
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) =>
    suggest.option === 'style' ? suggestStyle(suggest.desk, suggest.words) : suggestWorks(suggest),
  answer: ({ options, ...spot }) => {
    const style = styleNamed(spot.desk, options['style']);
    const picked = pick(spot.desk, options['work'] ?? '', 'cite', style.id);
    return 'work' in picked ? citation(spot, picked.work, style) : picked.question;
  },
  presses: {
    cite: ({ arguments: [style, key], values, ...spot }) =>
      citation(spot, work(spot.desk, values[0] ?? key), styleNamed(spot.desk, style)),
    copy: ({ desk, arguments: [key, style] }) =>
      copy(desk, work(desk, key), styleNamed(desk, style)),
    ris: ({ desk, arguments: [key] }) => ris(work(desk, key)),
  },
};
