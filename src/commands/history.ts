import type { APISelectMenuOption } from 'discord.js';
import type { Change } from '../data/change.ts';
import type { Desk } from '../data/desk.ts';
import { changeWords } from './change-words.ts';
import { type Answer, type Command, type Press, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { goneLike } from './gone.ts';
import { label, shorten } from './label.ts';
import { limits } from './limits.ts';
import { menu, pick } from './pick.ts';
import { button, card, fitsCard, fitting, menuRow, plainly, row, text } from './reply.ts';
import { isReviewable } from './review.ts';
import { slash, workOption } from './slash.ts';
import { oneLine, suggestWorks } from './suggest.ts';
import { undo } from './undo.ts';

/** Changes on one page. */
const onPage = 10;

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);
const who = (by: string): string => (/^\d+$/.test(by) ? `<@${by}>` : 'Ibid');

/** When, who, what; and what became of it. */
function line(change: Change, longest: number): string {
  const said = `- <t:${seconds(change.at)}:f> ${who(change.by)} ${changeWords(change, longest)}`;
  if (!change.undone) return said;
  return `${said}\n  - undone by ${who(change.undone.by)}, <t:${seconds(change.undone.at)}:f>`;
}

/** Ten edited abstracts fit no card whole: every line is told, with as much of the values as fits. */
function told(head: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `${head}\nNothing has happened yet.`;
  const whole = (longest: number): string =>
    [head, ...changes.map((change) => line(change, longest))].join('\n');
  return [120, 60, 30].map(whole).find(fitsCard) ?? fitting(whole(10), limits.cardText);
}

/** Whose history it is: also of a work that has left. */
function headOf(desk: Desk, key: string): string {
  if (key === '') return 'The last changes of this library';
  const here = desk.library.get(key);
  if (!here) return `The history of \`${key}\`, which has left the library`;
  return `The history of ${plainly(label(here))} (\`${key}\`)`;
}

/** One page of a log, the newest first, with a menu of what can be undone. */
function page(desk: Desk, key: string, number: number): Answer {
  const log = [...(key === '' ? desk.library.changes() : desk.library.history(key))].reverse();
  const pages = Math.max(1, Math.ceil(log.length / onPage));
  const at = Math.min(Math.max(number, 0), pages - 1);
  const shown = log.slice(at * onPage, (at + 1) * onPage);
  const head = `### ${headOf(desk, key)}\n-# page ${at + 1} of ${pages}`;
  const to = (name: string, next: number): ReturnType<typeof button> =>
    button(name, customId('history', key, String(next)));
  const buttons = [
    ...(at > 0 ? [to('Newer', at - 1)] : []),
    ...(at < pages - 1 ? [to('Older', at + 1)] : []),
  ];
  return {
    to: 'asker',
    card: true,
    components: [
      ...card(text(told(head, shown)), ...(buttons.length > 0 ? [row(...buttons)] : [])),
      ...undoMenu(shown.filter(({ undone }) => !undone)),
      ...reviewMenu(shown.filter((change) => isReviewable(desk.library, change))),
    ],
  };
}

type Rows = NonNullable<Answer['components']>;

/** The changes of a page that still stand, one of which may be undone. */
function undoMenu(changes: readonly Change[]): Rows {
  if (changes.length === 0) return [];
  return [menuRow(customId('unwind'), 'Undo one of them', changes.map(optionOf))];
}

/** The imports of a page whose doubtful works nobody has looked at. */
function reviewMenu(changes: readonly Change[]): Rows {
  if (changes.length === 0) return [];
  return [menuRow(customId('review'), 'Review doubtful works of one', changes.map(optionOf))];
}

function optionOf(change: Change): APISelectMenuOption {
  const bare = changeWords(change).replace(/[*`\\<>]/g, '');
  return {
    label: shorten(bare, limits.choice),
    description: change.at.slice(0, 16).replace('T', ' '),
    value: change.id,
  };
}

/** The chosen change is undone, for all to see. */
async function unwind(press: Press): Promise<Answer> {
  const { replaces: _, ...answer } = await undo({ ...press, arguments: press.values });
  return answer;
}

/** The log of the library, or of the work that the words name: one that is here, else one that has left. */
function history(desk: Desk, words: string): Answer {
  if (words === '' || desk.library.history(words).length > 0) return page(desk, words, 0);
  const gone = desk.finder.find(words, { limit: 1 }).length > 0 ? [] : goneLike(desk, words);
  const [only] = gone;
  if (only && gone.length === 1) return page(desk, only.key, 0);
  if (only) {
    const matches = gone.slice(0, limits.choices).map((reference) => ({ reference }));
    return {
      to: 'asker',
      content: 'Several works that have left the library may be meant.',
      components: [menu(matches, 'life', 'Which one?')],
    };
  }
  const picked = pick(desk, words, 'life');
  return 'work' in picked ? page(desk, picked.work.key, 0) : picked.question;
}

/** `/history`: who did what, when, with the way back; of the library, or of one work. */
export const historyCommand: Command = {
  data: slash('history', 'Who did what and when, with the way back; only you see it')
    .addStringOption((option) => workOption(option).setRequired(false))
    .toJSON(),
  to: 'asker',
  suggest: (suggest) => {
    const gone = goneLike(suggest.desk, suggest.words).map((each) => ({
      name: `left · ${oneLine(each, limits.choice - 'left · '.length)}`,
      value: each.key,
    }));
    return [...suggestWorks(suggest), ...gone].slice(0, limits.choices);
  },
  answer: ({ desk, options }) => history(desk, (options['work'] ?? '').trim()),
  presses: {
    history: ({ desk, arguments: [key = '', number] }) => ({
      ...page(desk, key, Number(number)),
      replaces: true,
    }),
    life: ({ desk, values: [key] }) => {
      if (key === undefined) throw new Refusal('Choose a work of the menu.');
      return page(desk, key, 0);
    },
    unwind,
  },
};
