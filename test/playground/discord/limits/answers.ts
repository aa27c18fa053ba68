import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { type Asked, asked, put } from '../wire.ts';
import { type Maker, text, times } from './make.ts';

const work = { type: 3, name: 'work', description: 'Work', autocomplete: true };

/** `/ask`, sent by a member, waiting for its answer. */
async function ask(local: LocalDiscord): Promise<Asked> {
  await put(local, [{ name: 'ask', description: 'Ask', options: [work] }]);
  return asked(local, () => local.as(local.users.member.id).slash('ask'));
}

const choices =
  (make: (size: number) => object[]): Maker =>
  async (local, size) => {
    await put(local, [{ name: 'ask', description: 'Ask', options: [work] }]);
    const typed = () => local.as(local.users.member.id).type('ask', 'work', 'x');
    const { answer } = await asked(local, typed);
    return answer({ type: 8, data: { choices: make(size) } });
  };

const modal =
  (make: (size: number) => object): Maker =>
  async (local, size) => {
    const { answer } = await ask(local);
    const data = { custom_id: 'edit', title: 'Edit', components: [label()], ...make(size) };
    return answer({ type: 9, data });
  };

const input = (more: object = {}) => ({ type: 4, custom_id: 'note', style: 1, ...more });
const label = (more: object = {}) => ({ type: 18, label: 'Note', component: input(), ...more });

const ofLabel = (make: (size: number) => object): Maker =>
  modal((size) => ({ components: [label(make(size))] }));

const ofInput = (make: (size: number) => object): Maker =>
  ofLabel((size) => ({ component: input(make(size)) }));

const ofUpload = (make: (size: number) => object): Maker =>
  ofLabel((size) => ({ component: { type: 19, custom_id: 'files', ...make(size) } }));

const boxes = (count: number) => times(count, (n) => ({ label: 'x', value: `${n}` }));

const ofGroup = (type: number, make: (size: number) => object): Maker =>
  ofLabel((size) => ({ component: { type, custom_id: 'group', ...make(size) } }));

/** Follow-ups where only the person has the app, one after the other. */
const followUps: Maker = async (local, size) => {
  const { id: guildId } = local.addGuild({ installed: false });
  await put(local, [{ name: 'ask', description: 'Ask', integration_types: [1], contexts: [0] }]);
  const act = () => local.as(local.users.member.id, { guildId }).slash('ask');
  const { answer, followUp } = await asked(local, act);
  await answer({ type: 4, data: { content: 'x' } });
  for (let sent = 1; sent < size; sent += 1) await followUp({ content: 'x' });
  return followUp({ content: 'x' });
};

/** What answers may be, and when they may come, row by row. */
export const answers = {
  firstAnswerMs: async (local, size) => {
    const { answer } = await ask(local);
    local.faults.pass(size - 1);
    return answer({ type: 4, data: { content: 'x' } });
  },
  tokenMs: async (local, size) => {
    const { answer, followUp } = await ask(local);
    await answer({ type: 4, data: { content: 'x' } });
    local.faults.pass(size - 1);
    return followUp({ content: 'x' });
  },
  strangerFollowUps: followUps,
  choices: choices((size) => times(size, (n) => ({ name: `${n}`, value: `${n}` }))),
  modalTitle: modal((size) => ({ title: text(size) })),
  modalId: modal((size) => ({ custom_id: text(size) })),
  modalParts: modal((size) => ({
    components: times(size, (n) => label({ component: input({ custom_id: `${n}` }) })),
  })),
  labelText: ofLabel((size) => ({ label: text(size) })),
  labelDescription: ofLabel((size) => ({ description: text(size) })),
  inputValue: ofInput((size) => ({ value: text(size) })),
  inputPlaceholder: ofInput((size) => ({ placeholder: text(size) })),
  inputMinLength: ofInput((size) => ({ min_length: size })),
  inputMaxLength: ofInput((size) => ({ max_length: size })),
  uploadMinValues: ofUpload((size) => ({ min_values: size, max_values: 10 })),
  uploadMaxValues: ofUpload((size) => ({ max_values: size })),
  radioOptions: ofGroup(21, (size) => ({ options: boxes(size) })),
  checkboxOptions: ofGroup(22, (size) => ({ options: boxes(size) })),
  checkboxMinValues: ofGroup(22, (size) => ({ options: boxes(10), min_values: size })),
  checkboxMaxValues: ofGroup(22, (size) => ({ options: boxes(10), max_values: size })),
  uploadFileTypes: ofUpload((size) => ({ file_types: times(size, (n) => `.r${n}`) })),
} satisfies Readonly<Record<string, Maker>>;
