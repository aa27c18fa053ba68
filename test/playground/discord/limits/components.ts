import { post } from '../wire.ts';
import { address, type Maker, text, times } from './make.ts';

const button = (more: object = {}) => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: 'go',
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const words = (content = 'x', more: object = {}) => ({ type: 10, content, ...more });
const option = (value: string) => ({ label: 'x', value });

const plain =
  (make: (size: number) => object[]): Maker =>
  (local, size) =>
    post(local, { content: 'x', components: make(size) });

/** A Components V2 message. */
const card =
  (make: (size: number) => object[]): Maker =>
  (local, size) =>
    post(local, { flags: 1 << 15, components: make(size) });

const ofSelect = (make: (size: number) => object): Maker =>
  plain((size) => [row({ type: 3, custom_id: 'which', options: [option('a')], ...make(size) })]);

const ofOption = (make: (size: number) => object): Maker =>
  ofSelect((size) => ({ options: [{ ...option('a'), ...make(size) }] }));

const options = times(25, (n) => option(`${n}`));
const picture = (more: object = {}) => ({ media: { url: 'https://a.b/c.png' }, ...more });
const section = (components: object[], accessory: object = button()) => ({
  type: 9,
  components,
  accessory,
});

/** One text of so many bytes as Discord counts them: letters of three bytes, then of one. */
function bytes(size: number): string {
  const left = size - 12;
  return '引'.repeat(Math.floor(left / 3)) + text(left % 3);
}

/** What the components of a message may be, row by row. */
export const components = {
  rows: plain((size) => times(size, (n) => row(button({ custom_id: `${n}` })))),
  rowButtons: plain((size) => [row(...times(size, (n) => button({ custom_id: `${n}` })))]),
  customId: plain((size) => [row(button({ custom_id: text(size) }))]),
  componentId: card((size) => [words('x', { id: size })]),
  buttonLabel: plain((size) => [row(button({ label: text(size) }))]),
  buttonUrl: plain((size) => [row({ type: 2, style: 5, label: 'Go', url: address(size) })]),
  selectOptions: ofSelect((size) => ({ options: times(size, (n) => option(`${n}`)) })),
  selectPlaceholder: ofSelect((size) => ({ placeholder: text(size) })),
  selectMinValues: ofSelect((size) => ({ options, min_values: size, max_values: 25 })),
  selectMaxValues: ofSelect((size) => ({ options, max_values: size })),
  selectLabel: ofOption((size) => ({ label: text(size) })),
  selectValue: ofOption((size) => ({ value: text(size) })),
  selectDescription: ofOption((size) => ({ description: text(size) })),
  sectionTexts: card((size) => [section(times(size, () => words()))]),
  galleryItems: card((size) => [{ type: 12, items: times(size, () => picture()) }]),
  mediaDescription: card((size) => [
    section([words()], { type: 11, ...picture({ description: text(size) }) }),
  ]),
  mediaUrl: card((size) => [{ type: 12, items: [{ media: { url: address(size) } }] }]),
  spacing: card((size) => [words(), { type: 14, spacing: size }]),
  accentColor: card((size) => [{ type: 17, accent_color: size, components: [words()] }]),
  cardParts: card((size) => [{ type: 17, components: times(size - 1, () => words()) }]),
  cardText: card((size) => [words(text(2_000)), words(text(size - 2_000))]),
  cardBytes: card((size) => [words(bytes(size))]),
} satisfies Readonly<Record<string, Maker>>;
