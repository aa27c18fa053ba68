import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Asker, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { nameFrom, suggestNames } from './filing.ts';
import { label } from './label.ts';
import { limits } from './limits.ts';
import { pick, work } from './pick.ts';
import { button, card, fitting, plainly, row, text } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

/** Tags put on at once; each has its *Undo*, and five buttons fit a row. */
const most = 5;

/** `included, -maybe`: what goes on, and what comes off. Throws a `Refusal`. */
function parsed(
  desk: Desk,
  typed: string,
): readonly { readonly name: string; readonly way: 'in' | 'out' }[] {
  const parts = typed.split(',').map((part) => part.trim());
  const filled = parts.filter((part) => part !== '');
  if (filled.length === 0 || filled.length > most) {
    throw new Refusal(`Name one to ${most} tags, with commas between; \`-maybe\` takes one off.`);
  }
  return filled.map((part) =>
    part.startsWith('-')
      ? { name: nameFrom(desk, 'labels', part.slice(1)), way: 'out' }
      : { name: nameFrom(desk, 'labels', part), way: 'in' },
  );
}

async function tag(desk: Desk, asker: Asker, { key }: Reference, typed: string): Promise<Answer> {
  const { done, fault } = await fileEach(desk, asker, key, parsed(desk, typed));
  const now = work(desk, key);
  const tags = now.labels?.map((each) => `**${plainly(each)}**`).join(', ') ?? 'no tags';
  const said = fitting(
    `**${plainly(label(now))}** (\`${key}\`) has ${tags}.`,
    limits.cardText - 200,
  );
  const rest = fault ? '\n-# The others could not be saved.' : '';
  const parts = [text(done.length > 0 ? said + rest : `${said}\n-# Nothing was to be changed.`)];
  return {
    to: 'everyone',
    card: true,
    components: card(...parts, ...(done.length > 0 ? [row(...done)] : [])),
    ...(fault !== undefined && { faults: [fault] }),
  };
}

/** Each tag is a change of its own. Where the disk fails amid them, those before are kept, and told. */
async function fileEach(
  desk: Desk,
  asker: Asker,
  key: string,
  tags: ReturnType<typeof parsed>,
): Promise<{ readonly done: readonly ReturnType<typeof button>[]; readonly fault?: unknown }> {
  const done: ReturnType<typeof button>[] = [];
  for (const { name, way } of tags) {
    try {
      const change = await desk.library.file([key], { under: 'labels', name, way }, asker.id);
      const id = change && customId('undo', change.id);
      if (id) done.push(button(`Undo ${way === 'in' ? '' : '-'}${name}`, id));
    } catch (fault) {
      if (done.length === 0) throw fault;
      return { done, fault };
    }
  }
  return { done };
}

/** The choices for the tag under the cursor, behind those that stand already. */
function suggestTags(desk: Desk, words: string): ReturnType<typeof suggestNames> {
  const at = words.lastIndexOf(',') + 1;
  const [before, last] = [words.slice(0, at), words.slice(at).trim()];
  const minus = last.startsWith('-') ? '-' : '';
  return suggestNames(desk, 'labels', last.slice(minus.length)).flatMap(({ name, value }) => {
    const whole = `${before}${before === '' ? '' : ' '}${minus}${value}`;
    return whole.length <= 60 ? [{ name: `${before}${minus}${name}`, value: whole }] : [];
  });
}

/** `/tag`: puts tags on a work, for all to see, or takes them off; undoable. */
export const tagCommand: Command = {
  data: slash('tag', 'Put tags on a work, or take them off; can be undone')
    .addStringOption(workOption)
    .addStringOption((option) =>
      option
        .setName('tags')
        .setDescription('included, RCT, -maybe: a minus takes one off')
        .setMaxLength(60)
        .setRequired(true)
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) =>
    suggest.option === 'tags' ? suggestTags(suggest.desk, suggest.words) : suggestWorks(suggest),
  answer: ({ desk, asker, options }) => {
    const tags = options['tags'] ?? '';
    parsed(desk, tags);
    const picked = pick(desk, options['work'] ?? '', 'tag', tags);
    return 'work' in picked ? tag(desk, asker, picked.work, tags) : picked.question;
  },
  presses: {
    tag: ({ desk, asker, arguments: [tags = ''], values: [key] }) =>
      tag(desk, asker, work(desk, key), tags),
  },
};
