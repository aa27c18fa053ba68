import { InteractionType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  type AnswerRules,
  checkAnswer,
} from '../../../../src/playground/discord/validate/answers.ts';
import { wrongs } from '../wrongs.ts';

const { ApplicationCommand, ApplicationCommandAutocomplete, MessageComponent, ModalSubmit } =
  InteractionType;
const check = (body: unknown, interactionType: InteractionType, more: Partial<AnswerRules> = {}) =>
  wrongs(body, (field) =>
    checkAnswer(field, {
      interaction: true,
      interactionType,
      fromMessage: interactionType === MessageComponent,
      files: [],
      ...more,
    }),
  );
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const choice = (name: string, value: unknown = name) => ({ name, value });
const choices = (...list: unknown[]) => ({ type: 8, data: { choices: list } });
const input = (more: object = {}) => ({
  type: 1,
  components: [{ type: 4, custom_id: 'note', style: 1, label: 'Note', ...more }],
});
const modal = (more: object = {}) => ({
  type: 9,
  data: { custom_id: 'edit', title: 'Edit', components: [input()], ...more },
});

describe('accepts', () => {
  it.each<[string, unknown, InteractionType]>([
    ['a message', { type: 4, data: { content: 'x' } }, ApplicationCommand],
    ['a deferral', { type: 5 }, ApplicationCommand],
    ['an ephemeral deferral', { type: 5, data: { flags: 64 } }, MessageComponent],
    ['an update of the message of a button', { type: 7, data: { content: 'x' } }, MessageComponent],
    ['a deferred update', { type: 6 }, MessageComponent],
    ['a modal', modal(), ApplicationCommand],
    [
      'a modal of labels',
      modal({
        components: [{ type: 18, label: 'Note', component: { type: 4, custom_id: 'n', style: 2 } }],
      }),
      MessageComponent,
    ],
    [
      '25 choices of 100 characters',
      choices(...times(25, () => choice('x'.repeat(100)))),
      ApplicationCommandAutocomplete,
    ],
    ['no choices', choices(), ApplicationCommandAutocomplete],
  ])('%s', (_what, body, type) => {
    expect(check(body, type)).toEqual([]);
  });

  it('numbers as choices of a number option', () => {
    const body = choices(choice('2025', 2025));
    expect(check(body, ApplicationCommandAutocomplete, { focusedType: 4 })).toEqual([]);
  });
});

describe('refuses', () => {
  it.each<[string, unknown, InteractionType, string]>([
    ['an answer without type', {}, ApplicationCommand, 'type[BASE_TYPE_REQUIRED]'],
    [
      'a message that is too long',
      { type: 4, data: { content: 'x'.repeat(2001) } },
      ApplicationCommand,
      'data.content[BASE_TYPE_MAX_LENGTH]',
    ],
    ['a message without data', { type: 4 }, ApplicationCommand, 'data[BASE_TYPE_REQUIRED]'],
    [
      'a card in a deferral',
      { type: 5, data: { flags: 1 << 15 } },
      ApplicationCommand,
      'data.flags[BASE_TYPE_CHOICES]',
    ],
    [
      'an update where there is no message',
      { type: 7, data: { content: 'x' } },
      ApplicationCommand,
      'type[BASE_TYPE_CHOICES]',
    ],
    [
      'a deferred update where there is no message',
      { type: 6 },
      ModalSubmit,
      'type[BASE_TYPE_CHOICES]',
    ],
    ['choices for a command', choices(), ApplicationCommand, 'type[BASE_TYPE_CHOICES]'],
    [
      'a message for autocomplete',
      { type: 4, data: { content: 'x' } },
      ApplicationCommandAutocomplete,
      'type[BASE_TYPE_CHOICES]',
    ],
    [
      'a deferral of autocomplete',
      { type: 5 },
      ApplicationCommandAutocomplete,
      'type[BASE_TYPE_CHOICES]',
    ],
    [
      '26 choices',
      choices(...times(26, (n) => choice(`${n}`))),
      ApplicationCommandAutocomplete,
      'data.choices[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a choice of 101 characters',
      choices(choice('x'.repeat(101), 'x')),
      ApplicationCommandAutocomplete,
      'data.choices[0].name[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a choice without name',
      choices(choice('', 'x')),
      ApplicationCommandAutocomplete,
      'data.choices[0].name[BASE_TYPE_REQUIRED]',
    ],
    [
      'a value of 101 characters',
      choices(choice('x', 'x'.repeat(101))),
      ApplicationCommandAutocomplete,
      'data.choices[0].value[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'an empty value',
      choices(choice('x', '')),
      ApplicationCommandAutocomplete,
      'data.choices[0].value[BASE_TYPE_REQUIRED]',
    ],
    ['a modal as answer to a modal', modal(), ModalSubmit, 'type[BASE_TYPE_CHOICES]'],
    [
      'a modal title of 46 characters',
      modal({ title: 'x'.repeat(46) }),
      ApplicationCommand,
      'data.title[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'a modal without parts',
      modal({ components: [] }),
      ApplicationCommand,
      'data.components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'six parts',
      modal({ components: times(6, (n) => input({ custom_id: `${n}` })) }),
      ApplicationCommand,
      'data.components[BASE_TYPE_BAD_LENGTH]',
    ],
    [
      'two inputs of one custom_id',
      modal({ components: [input(), input()] }),
      ApplicationCommand,
      'data.components[1].components[0].custom_id[COMPONENT_CUSTOM_ID_DUPLICATED]',
    ],
    [
      'an input without style',
      modal({ components: [input({ style: undefined })] }),
      ApplicationCommand,
      'data.components[0].components[0].style[BASE_TYPE_REQUIRED]',
    ],
    [
      'a value of 4001 characters',
      modal({ components: [input({ value: 'x'.repeat(4001) })] }),
      ApplicationCommand,
      'data.components[0].components[0].value[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a placeholder of 101',
      modal({ components: [input({ placeholder: 'x'.repeat(101) })] }),
      ApplicationCommand,
      'data.components[0].components[0].placeholder[BASE_TYPE_MAX_LENGTH]',
    ],
    [
      'a label of 46',
      modal({
        components: [
          { type: 18, label: 'x'.repeat(46), component: { type: 4, custom_id: 'n', style: 1 } },
        ],
      }),
      ApplicationCommand,
      'data.components[0].label[BASE_TYPE_BAD_LENGTH]',
    ],
  ])('%s', (_what, body, type, where) => {
    expect(check(body, type)).toEqual([where]);
  });
});
