import { ApplicationCommandOptionType, ChannelType } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { type Field, needed } from './field.ts';
import { checkDescription, checkNames, translations } from './names.ts';
import { unique } from './validate.ts';

const { Subcommand, SubcommandGroup, Integer, Channel, Attachment } = ApplicationCommandOptionType;
const TEXT = ApplicationCommandOptionType.String;
const DECIMAL = ApplicationCommandOptionType.Number;
const TYPE_INVALID = 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID';
const DEEP: readonly unknown[] = [Subcommand, SubcommandGroup];
const BASIC = [3, 4, 5, 6, 7, 8, 9, 10, 11];

const CHANNEL_TYPES = Object.values(ChannelType).filter((type) => typeof type === 'number');

/** A group of file types, or an extension with its dot (the change of August 2026). */
const FILE_TYPE = /^(audio|image|video|\.[\p{L}\p{N}.]+)$/u;

/**
 * The options of a command (depth 0), of a group (1) or of a subcommand (2)
 * (Discord docs, interactions/application-commands#subcommands-and-subcommand-groups).
 */
export function checkOptions(parent: Field, depth: 0 | 1 | 2): void {
  const limit = depth === 0 ? LIMITS.commandOptions : LIMITS.innerOptions;
  const options = parent.at('options').list(limit);
  const allowed = [[Subcommand, SubcommandGroup, ...BASIC], [Subcommand], BASIC][depth] ?? BASIC;
  for (const option of options) {
    const type = option.at('type').oneOf(allowed);
    checkNames(option, true, LIMITS.optionName);
    checkDescription(option, LIMITS.optionDescription);
    if (type === SubcommandGroup) checkOptions(option, 1);
    else if (type === Subcommand) checkOptions(option, 2);
    else if (type !== undefined) checkBasic(option, type);
  }
  unique(options, 'name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS');
  checkOrder(options);
}

function checkOrder(options: readonly Field[]): void {
  const deep = options.filter((option) => DEEP.includes(option.at('type').value));
  if (deep.length > 0 && deep.length < options.length)
    deep[0]?.at('type').wrong(TYPE_INVALID, 'Sub-commands and options are exclusive');
  let optional = false;
  for (const option of options) {
    const required = option.at('required').boolean();
    if (required && optional) option.wrong('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID');
    optional ||= !required;
  }
}

function checkBasic(option: Field, type: number): void {
  const autocomplete = option.at('autocomplete').boolean();
  const choosable = [TEXT, Integer, DECIMAL].some((kind) => kind === type);
  const choices = option.at('choices').list(LIMITS.optionChoices);
  if (choices.length > 0 && autocomplete)
    option.at('choices').wrong('APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE');
  if (choosable) for (const choice of choices) checkChoice(choice, type);
  else if (choices.length > 0 || autocomplete)
    option.wrong(TYPE_INVALID, 'This type cannot have choices');
  unique(choices, 'name', 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS');
  checkRange(option, type);
  for (const kind of option.at('channel_types').list())
    if (type === Channel) kind.oneOf(CHANNEL_TYPES);
    else kind.wrong('BASE_TYPE_CHOICES', 'Only a channel has channel_types');
  for (const kind of option.at('file_types').list(LIMITS.optionFileTypes))
    if (type === Attachment) checkFileType(kind);
    else kind.wrong('BASE_TYPE_CHOICES', 'Only an attachment has file_types');
}

/** One of the `file_types` of an attachment option or a file upload. */
export function checkFileType(kind: Field): void {
  const text = kind.text();
  if (text !== '' && !FILE_TYPE.test(text))
    kind.wrong('BASE_TYPE_CHOICES', 'Must be audio, image, video or an extension with its dot');
}

/** A choice of an option or of autocomplete. The type of its value is that of the option. */
export function checkChoice(choice: Field, type: number): void {
  const rule = needed(LIMITS.choiceName);
  choice.at('name').text(rule);
  for (const name of translations(choice.at('name_localizations'))) name.text(rule);
  const value = choice.at('value').required();
  if (type === TEXT) value.text({ ...LIMITS.choiceValue, required: !value.empty });
  else value.number(type === Integer);
}

function checkRange(option: Field, type: number): void {
  const [least, most] = [option.at('min_value'), option.at('max_value')];
  if (type !== Integer && type !== DECIMAL) {
    least.absent('Only numbers have a min_value');
    most.absent('Only numbers have a max_value');
  } else {
    const [low, high] = [least.number(type === Integer), most.number(type === Integer)];
    if (low !== undefined && high !== undefined && low > high)
      least.wrong('APPLICATION_COMMAND_OPTIONS_MIN_VALUE');
  }
  const [shortest, longest] = [option.at('min_length'), option.at('max_length')];
  if (type !== TEXT) {
    shortest.absent('Only strings have a min_length');
    longest.absent('Only strings have a max_length');
  }
  const min = shortest.integer(LIMITS.optionMinLength) ?? 0;
  const max = longest.integer(LIMITS.optionMaxLength) ?? LIMITS.optionMaxLength.max;
  if (min > max) shortest.wrong('APPLICATION_COMMAND_OPTIONS_MIN_LENGTH');
}
