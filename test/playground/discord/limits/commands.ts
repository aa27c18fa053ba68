import { put, send } from '../wire.ts';
import { type Maker, text, times } from './make.ts';

const command = (more: object = {}) => ({ name: 'cite', description: 'Cite', ...more });
const option = (more: object = {}) => ({ type: 3, name: 'work', description: 'Work', ...more });
const choice = (name: string, value = name) => ({ name, value });

const one =
  (make: (size: number) => object): Maker =>
  (local, size) =>
    put(local, [command(make(size))]);

const ofOption = (make: (size: number) => object): Maker =>
  one((size) => ({ options: [option(make(size))] }));

const many =
  (make: (index: number) => object): Maker =>
  (local, size) =>
    put(local, times(size, make));

/** 20 options of 10 choices, 7,954 characters in all, and a description for the rest. */
const large = (size: number) => ({
  description: text(size - 7_954),
  options: times(20, (o) =>
    option({
      name: `option${o}`,
      description: text(100),
      choices: times(10, (c) => choice(`${c}${text(27)}`, `${c}`)),
    }),
  ),
});

/** Creates so many commands in one day, never more than 100 at once. */
const creates: Maker = async (local, size) => {
  for (let from = 0; from + 100 <= size; from += 100) {
    const answered = await put(
      local,
      times(100, (n) => command({ name: `c${from + n}` })),
    );
    if (answered !== 200 || from + 100 === size) return answered;
  }
  return put(local, [command({ name: 'last' })]);
};

/** What commands may be, row by row. */
export const commands = {
  commandName: one((size) => ({ name: text(size) })),
  commandDescription: one((size) => ({ description: text(size) })),
  commandOptions: one((size) => ({ options: times(size, (n) => option({ name: `o${n}` })) })),
  innerOptions: one((size) => ({
    options: [option({ type: 1, options: times(size, (n) => option({ name: `o${n}` })) })],
  })),
  optionName: ofOption((size) => ({ name: text(size) })),
  optionDescription: ofOption((size) => ({ description: text(size) })),
  optionChoices: ofOption((size) => ({ choices: times(size, (n) => choice(`${n}`)) })),
  optionMinLength: ofOption((size) => ({ min_length: size })),
  optionMaxLength: ofOption((size) => ({ max_length: size })),
  optionFileTypes: ofOption((size) => ({ type: 11, file_types: times(size, (n) => `.r${n}`) })),
  choiceName: ofOption((size) => ({ choices: [choice(text(size), 'a')] })),
  choiceValue: ofOption((size) => ({ choices: [choice('a', text(size))] })),
  commandCharacters: one(large),
  chatCommands: many((n) => command({ name: `c${n}` })),
  userCommands: many((n) => ({ type: 2, name: `User ${n}` })),
  messageCommands: many((n) => ({ type: 3, name: `Message ${n}` })),
  entryPoints: many((n) => ({ type: 4, name: `launch${n}` })),
  commandCreates: creates,
} satisfies Readonly<Record<string, Maker>>;

/** One more command of a type of which there are enough already. */
export const oneMore: Maker = async (local, size) => {
  await put(
    local,
    times(size - 1, (n) => ({ type: 3, name: `Message ${n}` })),
  );
  const route = `/applications/${local.applicationId}/commands`;
  return send(local, 'POST', route, { type: 3, name: 'One more' });
};
