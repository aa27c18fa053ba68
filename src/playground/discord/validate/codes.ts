/** The inner codes of 50035 that always say the same, and what they say. Discord documents few of them. */
export const CODES = {
  APPLICATION_COMMANDS_DUPLICATE_NAME: 'Application command names must be unique',
  APPLICATION_COMMAND_DESCRIPTION: 'Must be empty',
  APPLICATION_COMMAND_INVALID_CONTEXT: 'PRIVATE_CHANNEL needs a user install',
  APPLICATION_COMMAND_INVALID_NAME: 'Command name is invalid',
  APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE: 'Choices or autocomplete, not both',
  APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_EXISTS: 'Choice name already exists',
  APPLICATION_COMMAND_OPTIONS_MIN_LENGTH: 'Must not exceed max_length',
  APPLICATION_COMMAND_OPTIONS_MIN_VALUE: 'Must not exceed max_value',
  APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS: 'Option name already exists',
  APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID:
    'Required options must be placed before non-required options',
  BASE_TYPE_REQUIRED: 'This field is required',
  BOOLEAN_TYPE_CONVERT: 'Must be either true or false.',
  BUTTON_COMPONENT_INVALID: 'A button must have a label or an emoji',
  BUTTON_COMPONENT_INVALID_EMOJI: 'Invalid emoji',
  COMPONENT_CUSTOM_ID_DUPLICATED: 'Component custom id cannot be duplicated',
  COMPONENT_ID_DUPLICATED: 'Component id cannot be duplicated',
  COMPONENT_LAYOUT_WIDTH_EXCEEDED: 'The specified component exceeds the maximum width',
  DICT_TYPE_CONVERT: 'Only dictionaries may be used in a DictType',
  LIST_TYPE_CONVERT: 'Only iterables may be used in a ListType',
  MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2:
    'This field cannot be used with the MessageFlags.IS_COMPONENTS_V2 flag',
  SELECT_COMPONENT_MIN_VALUES: 'Must not exceed max_values',
  SELECT_COMPONENT_OPTION_VALUE_DUPLICATED: 'The specified option value is already used',
  SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES: 'More defaults than max_values',
  SET_TYPE_ALREADY_CONTAINS_VALUE: 'The list already has this value',
  TEXT_INPUT_MIN_LENGTH: 'Must not exceed max_length',
  URL_TYPE_INVALID_URL: 'Not a well formed URL.',
} as const satisfies Readonly<Record<string, string>>;

/** One of them. */
export type Code = keyof typeof CODES;
