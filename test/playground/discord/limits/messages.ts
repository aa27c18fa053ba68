import { post, send } from '../wire.ts';
import { address, type Maker, text, times } from './make.ts';

/** A row of embeds: what one embed has that much of. */
const embed =
  (make: (size: number) => object): Maker =>
  (local, size) =>
    post(local, { embeds: [make(size)] });

const message =
  (make: (size: number) => object): Maker =>
  (local, size) =>
    post(local, make(size));

/** A form with files of these sizes. */
function upload(sizes: readonly number[], payload: object): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  sizes.forEach((size, n) => {
    form.set(`files[${n}]`, new Blob([new Uint8Array(size)]), `list${n}.ris`);
  });
  return form;
}

/** The length of a form as it goes over the wire. */
async function lengthOf(form: FormData): Promise<number> {
  return (await new Response(form).arrayBuffer()).byteLength;
}

/** What a message may hold, row by row. */
export const messages = {
  content: message((size) => ({ content: text(size) })),
  nonce: message((size) => ({ content: 'x', nonce: text(size) })),
  attachments: (local, size) =>
    post(
      local,
      upload(
        times(size, () => 1),
        {},
      ),
    ),
  attachmentDescription: (local, size) =>
    post(local, upload([1], { attachments: [{ id: 0, description: text(size) }] })),
  mentionedUsers: message((size) => ({
    content: 'x',
    allowed_mentions: { users: times(size, (n) => `${n}`) },
  })),
  mentionedRoles: message((size) => ({
    content: 'x',
    allowed_mentions: { roles: times(size, (n) => `${n}`) },
  })),
  embeds: message((size) => ({ embeds: times(size, () => ({ title: 't' })) })),
  embedTitle: embed((size) => ({ title: text(size) })),
  embedDescription: embed((size) => ({ description: text(size) })),
  embedFields: embed((size) => ({ fields: times(size, () => ({ name: 'n', value: 'v' })) })),
  embedFieldName: embed((size) => ({ fields: [{ name: text(size), value: 'v' }] })),
  embedFieldValue: embed((size) => ({ fields: [{ name: 'n', value: text(size) }] })),
  embedFooter: embed((size) => ({ footer: { text: text(size) } })),
  embedAuthor: embed((size) => ({ author: { name: text(size) } })),
  embedUrl: embed((size) => ({ title: 't', url: address(size) })),
  embedColor: embed((size) => ({ title: 't', color: size })),
  embedSum: message((size) => ({
    embeds: [{ description: text(4_000) }, { description: text(size - 4_000) }],
  })),
  listed: (local, size) =>
    send(local, 'GET', `/channels/${local.channelId}/messages?limit=${size}`),
  fileBytes: (local, size) => post(local, upload([size], {})),
  requestBytes: async (local, size) => {
    const rest = await lengthOf(upload([0], {}));
    return post(local, upload([size - rest], {}));
  },
} satisfies Readonly<Record<string, Maker>>;
