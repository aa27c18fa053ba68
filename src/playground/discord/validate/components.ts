import { ComponentType } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { BYTES_PER_TEXT, LIMITS } from '../limits.ts';
import { checkButton } from './buttons.ts';
import { type Field, needed } from './field.ts';
import { checkSelect, SELECTS } from './selects.ts';
import { unique } from './validate.ts';

const { ActionRow, Button, Section, TextDisplay, Thumbnail } = ComponentType;
const { MediaGallery, File, Separator, Container } = ComponentType;

const NOT_FOUND = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';

const IN_CONTAINER = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator];
const TOP_V2 = [...IN_CONTAINER, Container];

const TOO_MANY = `The total number of components cannot exceed ${LIMITS.cardParts.max}`;
const TOO_LONG = `Component displayable text size exceeds maximum size of ${LIMITS.cardText.max}`;

/** "Sending components with an id of 0 is allowed but will be treated as empty." */
export const NO_ID = 0;

/** What the components may refer to. */
export interface ComponentRules {
  /** Whether the message has the IS_COMPONENTS_V2 flag. */
  readonly v2: boolean;
  /** The names behind `attachment://` addresses. */
  readonly files: readonly string[];
}

/** The components of a message (Discord docs, components/reference). */
export function checkComponents(components: Field, rules: ComponentRules): void {
  const list = components.list(rules.v2 ? {} : LIMITS.rows);
  for (const component of list) checkOne(component, rules.v2 ? TOP_V2 : [ActionRow], rules);
  const all = list.flatMap(flatten);
  unique(all, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED');
  unique(all, 'id', 'COMPONENT_ID_DUPLICATED', NO_ID);
  if (rules.v2) checkTotals(components, all);
}

function checkTotals(components: Field, all: readonly Field[]): void {
  if (all.length > LIMITS.cardParts.max)
    components.wrong('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', TOO_MANY);
  const texts = all
    .filter((component) => component.at('type').value === TextDisplay)
    .map((component) => component.at('content').value)
    .filter((text) => typeof text === 'string');
  const length = texts.reduce((sum, text) => sum + [...text].length, 0);
  if (length > LIMITS.cardText.max)
    components.wrong('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', TOO_LONG);
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + BYTES_PER_TEXT, 0);
  if (length <= LIMITS.cardText.max && bytes > LIMITS.cardBytes.max) throw refuse.internal();
}

/** A component and everything in it. */
function flatten(component: Field): Field[] {
  const accessory = component.at('accessory');
  const inner = [...component.at('components').each(), ...(accessory.empty ? [] : [accessory])];
  return [component, ...inner.flatMap(flatten)];
}

/** What is checked in a component of a type, beside what all have; the other types are selects. */
const CHECKS: Readonly<Record<number, (part: Field, rules: ComponentRules) => void>> = {
  [ActionRow]: checkRow,
  [Button]: checkButton,
  [Section]: checkSection,
  [TextDisplay]: (part) => part.at('content').text(needed({ min: 1, max: LIMITS.cardText.max })),
  [Thumbnail]: (part, rules) => checkMedia(part, 'media', rules),
  [MediaGallery]: (part, rules) => {
    for (const item of part.at('items').list(needed(LIMITS.galleryItems)))
      checkMedia(item, 'media', rules);
  },
  [File]: checkFile,
  [Separator]: (part) => {
    part.at('divider').boolean();
    part.at('spacing').integer(LIMITS.spacing);
  },
  [Container]: (part, rules) => {
    part.at('accent_color').integer(LIMITS.accentColor);
    part.at('spoiler').boolean();
    for (const inner of part.at('components').list({ min: 1, required: true }))
      checkOne(inner, IN_CONTAINER, rules);
  },
};

function checkOne(component: Field, allowed: readonly number[], rules: ComponentRules): void {
  const type = component.at('type').oneOf(allowed);
  component.at('id').integer(LIMITS.componentId);
  if (type !== undefined) (CHECKS[type] ?? checkSelect)(component, rules);
}

function checkRow(row: Field, rules: ComponentRules): void {
  const parts = row.at('components').list(needed(LIMITS.rowButtons));
  for (const part of parts) checkOne(part, [Button, ...SELECTS], rules);
  const select = parts.some((part) => SELECTS.some((type) => type === part.at('type').value));
  if (select && parts.length > 1) row.at('components').wrong('COMPONENT_LAYOUT_WIDTH_EXCEEDED');
}

function checkSection(section: Field, rules: ComponentRules): void {
  const texts = section.at('components').list(needed(LIMITS.sectionTexts));
  for (const text of texts) checkOne(text, [TextDisplay], rules);
  const accessory = section.at('accessory').required();
  if (!accessory.empty) checkOne(accessory, [Button, Thumbnail], rules);
}

function checkFile(file: Field, rules: ComponentRules): void {
  const address = checkMedia(file, 'file', rules);
  const url = file.at('file').at('url');
  if (address !== '' && !address.startsWith('attachment://'))
    url.wrong('URL_TYPE_INVALID_SCHEME', 'A file component takes only attachment:// addresses');
}

function checkMedia(part: Field, name: string, { files }: ComponentRules): string {
  part.at('description').text(LIMITS.mediaDescription);
  part.at('spoiler').boolean();
  const url = part.at(name).required().at('url');
  const address = url.url(['http', 'https', 'attachment'], LIMITS.mediaUrl.max);
  const file = /^attachment:\/\/(.*)$/.exec(address)?.[1];
  if (file !== undefined && !files.includes(file))
    url.wrong(NOT_FOUND, `The referenced attachment "${file}" was not found`);
  return address;
}
