import type { Reference } from '../data/reference.ts';
import { toMarkdown } from '../references/markdown.ts';
import { toRis } from '../references/ris/ris.ts';
import { citation, copy, styleWords } from './citation.ts';
import { type Answer, type Ask, type Command, Refusal } from './command.ts';
import { fitsCustomId } from './custom-id.ts';
import { limits } from './limits.ts';
import {
  forms,
  fromArguments,
  longestSaid,
  mentioned,
  type Said,
  toArguments,
} from './mentioned.ts';
import { pick, work } from './pick.ts';
import { entryLines, faultsOf, filled, lacking, setList } from './set-list.ts';
import { suggestMore, workNamed, worksNamed } from './several.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';
import { idInButton, styleNamed, styleOption, suggestStyle } from './team-style.ts';

/** The record as it came, as a file that any reference manager reads. */
function ris(reference: Reference): Answer {
  const file = { name: `${reference.key}.ris`, content: toRis(reference) };
  return { to: 'asker', content: 'As RIS:', files: [file] };
}

/** Several works in one citation, and their references as the style sorts them. */
async function together(ask: Ask, works: readonly Reference[], said: Said): Promise<Answer> {
  const style = styleNamed(ask.desk, ask.options['style']);
  const { prefix, suffix, ...mention } = mentioned(said);
  const cites = works.map(({ key }, at) => ({
    key,
    ...(mention.form ? { form: mention.form } : {}),
    // Where in the work: said of the one that was named first. Words stand around all of them.
    ...(at === 0 ? { ...mention, ...(prefix ? { prefix } : {}) } : {}),
    ...(at === works.length - 1 && suffix ? { suffix } : {}),
  }));
  const list = filled(await setList(ask, { style, works, citations: [cites] }), style);
  const inText = toMarkdown(list.citations[0] ?? []);
  const keys = works.map(({ key }) => `\`${key}\``).join(', ');
  const foot = `-# In text: ${inText} · ${styleWords(style)} · ${keys}${lacking(list, style)}`;
  const content = `${entryLines(list).join('\n')}\n${foot}`;
  if (content.length <= limits.content) {
    return { to: 'everyone', content, faults: faultsOf(list) };
  }
  throw new Refusal(
    'These references are longer than a message. `/bibliography` gives them as a file; cite fewer of them together.',
  );
}

/** A question which work is meant has room for what was typed beside it, but not for more works. */
function answer(ask: Ask): Answer | Promise<Answer> {
  const { options, desk } = ask;
  const style = styleNamed(desk, options['style']);
  const { work: words = '', form, page, before, after } = options;
  const said: Said = { form, page, before, after };
  mentioned(said);
  const others = (options['with'] ?? '').trim();
  const typed = toArguments(said);
  const id = idInButton(style.id);
  const kept = typed.length > 0 ? [id, '', ...typed] : [id];
  const fits = others === '' && fitsCustomId('cite', ...kept);
  const picked = fits ? pick(desk, words, 'cite', ...kept) : { work: workNamed(desk, words) };
  if (!('work' in picked)) return picked.question;
  if (others === '') return citation(ask, picked.work, style, said);
  const works = worksNamed(desk, others).filter(({ key }) => key !== picked.work.key);
  return together(ask, [picked.work, ...works], said);
}

/** `/cite`: a work in the team's citation style, in the channel. */
export const citeCommand: Command = {
  data: slash('cite', 'Cite a work: the reference and the in-text form')
    .addStringOption(workOption)
    .addStringOption(styleOption)
    .addStringOption((option) =>
      option
        .setName('form')
        .setDescription('How your text points at it')
        .addChoices(...forms),
    )
    .addStringOption((option) =>
      option
        .setName('page')
        .setDescription('Where in the work: 12–14, ch. 3, fig. 2')
        .setMaxLength(longestSaid),
    )
    .addStringOption((option) =>
      option.setName('before').setDescription('Words before it: see').setMaxLength(longestSaid),
    )
    .addStringOption((option) =>
      option
        .setName('after')
        .setDescription('Words behind it: for a review')
        .setMaxLength(longestSaid),
    )
    .addStringOption((option) =>
      option
        .setName('with')
        .setDescription('More works in the same citation, with commas between them')
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) => {
    if (suggest.option === 'style') return suggestStyle(suggest);
    return suggest.option === 'with' ? suggestMore(suggest) : suggestWorks(suggest);
  },
  answer,
  presses: {
    cite: ({ arguments: [style, key, ...said], values, ...spot }) =>
      citation(
        spot,
        work(spot.desk, values[0] ?? key),
        styleNamed(spot.desk, style),
        fromArguments(said),
      ),
    copy: ({ arguments: [key, style, ...said], ...spot }) =>
      copy(spot, work(spot.desk, key), styleNamed(spot.desk, style), fromArguments(said)),
    ris: ({ desk, arguments: [key] }) => ris(work(desk, key)),
  },
};
