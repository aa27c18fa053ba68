/** The numbers of Discord's API that the page has to know, by name (Discord docs, v10). */

/** Types of command options (Application Command Option Type). */
export const optionType = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** Types of commands (Application Command Types). */
export const commandType = { slash: 1, user: 2, message: 3 } as const;

/** Types of components (Component Types). */
export const componentType = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
} as const;

/** The type of all channels here (Channel Types). */
export const textChannel = 0;

/** The style of a button that opens an address (Button Styles). */
export const linkButton = 5;

/** Bits of a message's flags (Message Flags). */
export const messageFlag = { ephemeral: 1 << 6, loading: 1 << 7 } as const;
