import { ComponentType } from 'discord.js';
import type { Change } from '../data/change.ts';
import type { Desk } from '../data/desk.ts';
import { changeWords } from './change-words.ts';
import { type Answer, type Command, type Press, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { pick } from './pick.ts';
import { button, card, fitting, plainly, row, text } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';
import { undo } from './undo.ts';

/** Changes on one page. */
const onPage = 10;

const seconds = (at: string): number => Math.floor(Date.parse(at) / 1000);
const who = (by: string): string => (/^\d+$/.test(by) ? `<@${by}>` : 'Ibid');

/** When, who, what; and what became of it. */
function line(change: Change): string {
  const said = `- <t:${seconds(change.at)}:f> ${who(change.by)} ${changeWords(change)}`;
  if (!change.undone) return said;
  return `${said}\n  - undone by ${who(change.undone.by)}, <t:${seconds(change.undone.at)}:f>`;
}

/** One page of a log, the newest first, with a menu of what can be undone. */
function page(desk: Desk, key: string, number: number): Answer {
  const log = [...(key === '' ? desk.library.changes() : desk.library.history(key))].reverse();
  const pages = Math.max(1, Math.ceil(log.length / onPage));
  const at = Math.min(Math.max(number, 0), pages - 1);
  const shown = log.slice(at * onPage, (at + 1) * onPage);
  const whose =
    key === '' ? 'The last changes of this library' : `The history of \`${plainly(key)}\``;
  const gone = key !== '' && !desk.library.get(key) ? ', which has left the library' : '';
  const head = `### ${whose}${gone}\n-# page ${at + 1} of ${pages}`;
  const lines = shown.length > 0 ? shown.map(line) : ['Nothing has happened yet.'];
  const to = (label: string, next: number): ReturnType<typeof button> =>
    button(label, customId('history', key, String(next)));
  const buttons = [
    ...(at > 0 ? [to('Newer', at - 1)] : []),
    ...(at < pages - 1 ? [to('Older', at + 1)] : []),
  ];
  return {
    to: 'asker',
    card: true,
    components: [
      ...card(
        text(fitting([head, ...lines].join('\n'), limits.cardText)),
        ...(buttons.length > 0 ? [row(...buttons)] : []),
      ),
      ...undoMenu(shown.filter(({ undone }) => !undone)),
    ],
  };
}

/** The changes of a page that still stand, one of which may be undone. */
function undoMenu(changes: readonly Change[]): NonNullable<Answer['components']> {
  if (changes.length === 0) return [];
  const bare = (change: Change): string => changeWords(change).replace(/[*`\\<>]/g, '');
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: customId('unwind'),
          placeholder: 'Undo one of them',
          options: changes.map((change) => ({
            label: shorten(bare(change), limits.choice),
            description: change.at.slice(0, 16).replace('T', ' '),
            value: change.id,
          })),
        },
      ],
    },
  ];
}

/** The chosen change is undone, for all to see. */
async function unwind(press: Press): Promise<Answer> {
  const { replaces: _, ...answer } = await undo({ ...press, arguments: press.values });
  return answer;
}

/** `/history`: who did what, when, with the way back; of the library, or of one work. */
export const historyCommand: Command = {
  data: slash('history', 'Who did what and when, with the way back; only you see it')
    .addStringOption((option) => workOption(option).setRequired(false))
    .toJSON(),
  to: 'asker',
  suggest: ({ desk, words }) => suggestWorks(desk, words),
  answer: ({ desk, options }) => {
    const words = (options['work'] ?? '').trim();
    if (words === '' || desk.library.history(words).length > 0) return page(desk, words, 0);
    const picked = pick(desk, words, 'life');
    return 'work' in picked ? page(desk, picked.work.key, 0) : picked.question;
  },
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
