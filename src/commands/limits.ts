/**
 * Discord's limits that an answer may meet, by name (Discord docs: message create, components
 * reference, application commands). Counted in UTF-16 units, as JavaScript does and Discord's own
 * clients do; never more than what Discord counts.
 */
export const limits = {
  /** `content` of a message. */
  content: 2000,
  /** All text of a Components V2 message together. */
  cardText: 4000,
  /**
   * Bytes of text, in UTF-8: near 10,170, with 12 for each part, Discord answers a card with a server
   * error (api-docs#8554).
   */
  cardBytes: 9_600,
  /** Choices of autocomplete, and options of a menu. */
  choices: 25,
  /** Name and value of a choice; label, value and description of a menu's option. */
  choice: 100,
  /** `custom_id` of a button or a menu. */
  customId: 100,
  /** Placeholder of a menu. */
  placeholder: 150,
  /** Attachments of one message. */
  files: 10,
} as const;
