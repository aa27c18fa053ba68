import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { type Answered, asked, put, ready, send } from '../wire.ts';
import { pair } from './pair.ts';

const RESPONDING = 'interactions/receiving-and-responding';
const TYPES = `${RESPONDING}#interaction-response-object-interaction-callback-type`;

const words = { type: 4, data: { content: 'x' } };
const modal = {
  type: 9,
  data: {
    custom_id: 'edit',
    title: 'Edit',
    components: [{ type: 18, label: 'Note', component: { type: 4, custom_id: 'note', style: 1 } }],
  },
};
const work = { type: 3, name: 'work', description: 'Work', autocomplete: true };
const go = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

/** `/ask`, waiting for its answer. */
async function ask(local: LocalDiscord) {
  await put(local, [{ name: 'ask', description: 'Ask', options: [work] }]);
  return asked(local, () => local.as(local.users.member.id).slash('ask'));
}

async function typing(local: LocalDiscord) {
  await put(local, [{ name: 'ask', description: 'Ask', options: [work] }]);
  return asked(local, () => local.as(local.users.member.id).type('ask', 'work', 'x'));
}

/** The press of a button under the answer to `/ask`. */
async function press(local: LocalDiscord) {
  const client = await ready(local);
  const member = local.as(local.users.member.id);
  await put(local, [{ name: 'ask', description: 'Ask' }]);
  const { answer } = await asked(local, () => member.slash('ask'), client);
  await answer({ type: 4, data: { content: 'x', components: [go] } });
  const [message] = member.messages();
  return asked(local, () => member.click(message?.id ?? '', 'go'), client);
}

/** A command, and its first answer. */
export const toCommand = pair(async (local, body) => (await ask(local)).answer(body));
const toPress = pair(async (local, body) => (await press(local)).answer(body));
const toTyping = pair(async (local, body) => (await typing(local)).answer(body));

/** What answers may be, one after the other. */
const inTurn = pair(async (local, bodies) => {
  const { answer, followUp } = await ask(local);
  let last: Answered = 0;
  for (const [kind, body] of bodies as [string, unknown][])
    last = await (kind === 'answer' ? answer(body) : followUp(body));
  return last;
});

/** Answers to a press, one after the other; the message may be deleted before. */
const updating = pair(async (local, steps) => {
  const { answer } = await press(local);
  const [{ message } = fail()] = local.messages(local.channelId);
  let last: Answered = 0;
  for (const step of steps as unknown[])
    last = await (step === 'deleted'
      ? send(local, 'DELETE', `/channels/${local.channelId}/messages/${message.id}`)
      : answer(step));
  return last;
});

function fail(): never {
  throw new Error('There is no message.');
}

const deferring = (rule: string, good: unknown, bad: unknown, at: string) =>
  toCommand(rule, TYPES, { type: 5, data: good }, { type: 5, data: bad }, `data${at}`);

/** Who may be answered how, and when. */
export const answerRules = [
  toCommand('an answer has a type', TYPES, words, { data: { content: 'x' } }, 'type'),
  toCommand(
    'an answer to a command updates no message',
    TYPES,
    words,
    { ...words, type: 7 },
    'type',
  ),
  toCommand('nor promises an update', TYPES, { type: 5 }, { type: 6 }, 'type'),
  toCommand(
    'choices answer autocomplete only',
    TYPES,
    words,
    { type: 8, data: { choices: [] } },
    'type',
  ),
  toTyping(
    'autocomplete is answered by choices',
    TYPES,
    { type: 8, data: { choices: [] } },
    words,
    'type',
  ),
  toTyping(
    'autocomplete is never deferred',
    TYPES,
    { type: 8, data: { choices: [] } },
    { type: 5 },
    'type',
  ),
  toTyping(
    'a choice has a name',
    `${RESPONDING}#interaction-response-object-autocomplete`,
    { type: 8, data: { choices: [{ name: 'x', value: 'x' }] } },
    { type: 8, data: { choices: [{ name: ' ', value: 'x' }] } },
    'data.choices.0.name',
  ),
  toPress('a press may update its message', TYPES, { ...words, type: 7 }, { type: 3 }, 'type'),
  toCommand(
    'a deferral says only whether it is ephemeral',
    `${RESPONDING}#interaction-response-object-messages`,
    { type: 5, data: { flags: 64 } },
    { type: 5, data: { flags: 1 << 15 } },
    'data.flags',
  ),
  toCommand('an answer has something in it', TYPES, words, { type: 4, data: {} }, 50006),
  toCommand(
    'a modal has an input of a known kind',
    'components/reference#label',
    modal,
    {
      ...modal,
      data: {
        ...modal.data,
        components: [{ type: 18, label: 'Note', component: { type: 2, style: 1, label: 'x' } }],
      },
    },
    'data.components.0.component.type',
  ),
  inTurn(
    'there is one first answer',
    'topics/opcodes-and-status-codes#json',
    [['answer', words]],
    [
      ['answer', words],
      ['answer', words],
    ],
    40060,
  ),
  inTurn(
    'follow-ups come after it',
    `${RESPONDING}#followup-messages`,
    [
      ['answer', words],
      ['followUp', { content: 'x' }],
    ],
    [['followUp', { content: 'x' }]],
    10015,
  ),
  deferring('a deferral has no words', { flags: 64 }, { content: 'x' }, '.content'),
  deferring('nor embeds', { flags: 0 }, { embeds: 5 }, '.embeds'),
  deferring('what it says is an object', {}, 'x', ''),
  inTurn(
    'a refused answer can be mended',
    TYPES,
    [
      ['answer', { type: 5, data: { embeds: 5 } }],
      ['answer', words],
    ],
    [
      ['answer', words],
      ['answer', { type: 5, data: { embeds: 5 } }],
    ],
    40060,
  ),
  updating(
    'what is updated is still there',
    TYPES,
    [{ type: 7, data: { content: 'y' } }],
    ['deleted', { type: 7, data: { content: 'y' } }],
    10008,
  ),
  updating(
    'where it is not, there can be another answer',
    TYPES,
    ['deleted', { type: 7, data: { content: 'y' } }, words],
    ['deleted', words, words],
    40060,
  ),
];
