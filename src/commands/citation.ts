import type { Reference } from '../data/reference.ts';
import type { Cited } from '../references/cite.ts';
import { toMarkdown } from '../references/markdown.ts';
import { toPlain } from '../references/plain.ts';
import { parentOf, type Style } from '../references/styles/style.ts';
import { type Answer, Refusal, type Spot } from './command.ts';
import { customId, fitsCustomId } from './custom-id.ts';
import { formatted } from './formatted.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { mentioned, type Said, toArguments } from './mentioned.ts';
import { type OtherForm, otherForm, otherFormWords } from './other-form.ts';
import { button, row } from './reply.ts';
import { idInButton } from './team-style.ts';

/** The buttons under a citation: what one may want next of the same work. */
function buttons(
  { key, csl }: Reference,
  style: Style,
  said: Said,
  other: OtherForm | undefined,
): ReturnType<typeof row> {
  const abstract =
    csl.abstract === undefined ? [] : [button('Abstract', customId('abstract', key))];
  const id = idInButton(style.id);
  const exact = ['copy', key, id, ...toArguments(said)] as const;
  // What was typed beside the work may be too long for a button: then the plain mention is copied.
  const copied = fitsCustomId(...exact) ? customId(...exact) : customId('copy', key, id);
  const others = [button('Copy', copied), button('RIS', customId('ris', key))];
  const form = other
    ? [
        button(
          other.is === 'published' ? 'Cite published' : 'Cite preprint',
          customId('cite', id, other.reference.key),
        ),
      ]
    : [];
  return row(...abstract, ...others, ...form);
}

/** `plos-one`, which is printed as `plos` is. */
export const styleWords = (style: Style): string =>
  parentOf(style) === style.id ? style.id : `${style.id} (as ${parentOf(style)})`;

/** The reference, and beneath it the in-text form and the key, small. */
function message(
  reference: Reference,
  style: Style,
  cited: Cited,
  other: OtherForm | undefined,
): string {
  const inText = toMarkdown(cited.inText);
  const form = other ? `\n-# ${otherFormWords(other)}` : '';
  return `${toMarkdown(cited.reference)}\n-# In text: ${inText} · ${styleWords(style)} · \`${reference.key}\`${form}`;
}

type Setting = Pick<Spot, 'desk' | 'typeset'>;

/** The work formatted. Throws a `Refusal` where the style has no words for such a work. */
async function cited(spot: Setting, work: Reference, style: Style, said: Said): Promise<Cited> {
  const made = await formatted(spot, work, style, mentioned(said));
  if (toPlain(made.reference) !== '') return made;
  throw new Refusal(
    `The style \`${style.id}\` prints nothing for a work of the type ${work.csl.type}. Choose another style.`,
  );
}

/** A work in a style, for all to read. What is longer than a message comes as a file. */
export async function citation(
  spot: Spot,
  reference: Reference,
  style: Style,
  said: Said = {},
): Promise<Answer> {
  const { desk, channelId } = spot;
  const made = await cited(spot, reference, style, said);
  if (channelId !== undefined) desk.uses.note(channelId, reference.key, style.id);
  const other = otherForm(desk, reference);
  const components = [buttons(reference, style, said, other)];
  const content = message(reference, style, made, other);
  if (content.length <= limits.content) return { to: 'everyone', content, components };
  return {
    to: 'everyone',
    content: `This reference is longer than a message: it is in the file. In text: ${shorten(toMarkdown(made.inText), 500)}`,
    components,
    files: [{ name: `${reference.key}.txt`, content: `${toPlain(made.reference)}\n` }],
  };
}

/** The same as plain text in a code block, which Discord lets one copy with one click. */
export async function copy(
  spot: Setting,
  reference: Reference,
  style: Style,
  said: Said,
): Promise<Answer> {
  const made = await cited(spot, reference, style, said);
  // Three backticks would end the block: a zero-width space keeps them apart.
  const block = (text: string): string =>
    `\`\`\`text\n${text.replaceAll('```', '``\u200b`')}\n\`\`\``;
  const content = block(`${toPlain(made.reference)}\n${toPlain(made.inText)}`);
  if (content.length <= limits.content) return { to: 'asker', content };
  const file = { name: `${reference.key}.txt`, content: `${toPlain(made.reference)}\n` };
  return { to: 'asker', content: 'It is longer than a message: here as a file.', files: [file] };
}
