import {
  type Choice,
  hintFor,
  holding,
  type Known,
  knownChoices,
} from '../choosing/known-choices.ts';
import type { Listbox } from '../choosing/listbox.ts';
import type { Option } from '../commands.ts';
import type { Filled } from '../wire.ts';
import type { OptionPill } from './option-pill.ts';

/** Asks the app for choices. Rejects with an `Error` whose message is shown. */
export type AskForChoices = (
  option: string,
  words: string,
  others: Filled,
) => Promise<readonly Choice[]>;

/** How long typing must pause before the app is asked, in milliseconds. */
const pause = 150;

const nothingFound = 'No options match your search.';

/** The choices that appear while one types into an option. */
export class Suggesting {
  readonly #list: Listbox;
  readonly #known: Known;
  readonly #ask: AskForChoices;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: Listbox, known: Known, ask: AskForChoices) {
    this.#list = list;
    this.#known = known;
    this.#ask = ask;
  }

  /**
   * Offers choices for what stands in `pill`; `chosen` is called when one was put in. The app is
   * asked at once when one comes to the option, and after a pause while one is `typing`.
   */
  offer(pill: OptionPill, others: Filled, typing: boolean, chosen: () => void): void {
    this.stop();
    const { option, words } = pill;
    if (!('autocomplete' in option && option.autocomplete === true)) {
      const all = knownChoices(option, this.#known);
      const hint = all.length === 0 ? hintFor(option) : nothingFound;
      this.#show(pill, holding(all, words), hint, chosen);
      return;
    }
    this.#list.fade();
    const turn = this.#turn;
    const ask = () => {
      if (!this.#list.open) this.say(pill, 'Searching…');
      this.#ask(option.name, words, others).then(
        (choices) => {
          if (turn === this.#turn) this.#show(pill, choices, nothingFound, chosen);
        },
        (error: Error) => {
          if (turn === this.#turn) this.say(pill, error.message);
        },
      );
    };
    this.#timer = setTimeout(ask, typing ? pause : 0);
  }

  /** Offers the options that are not yet in use; Enter is left to send the command without. */
  offerOptions(
    field: HTMLElement,
    options: readonly Option[],
    chosen: (option: Option) => void,
  ): void {
    this.stop();
    this.#list.hide();
    if (options.length === 0) return;
    this.#list.show(field, {
      heading: 'Optional · Enter sends without',
      rows: options.map(({ name, description }) => ({
        value: name,
        title: name,
        detail: description,
      })),
      choose: (row) => {
        const option = options.find(({ name }) => name === row.value);
        if (option !== undefined) chosen(option);
      },
    });
  }

  /** Drops the question under way: an answer that still comes is stale. */
  stop(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }

  /** Shows words in place of choices. */
  say(pill: OptionPill, words: string): void {
    this.#show(pill, [], words, () => undefined);
  }

  #show(pill: OptionPill, choices: readonly Choice[], empty: string, chosen: () => void): void {
    this.#list.show(pill.field, {
      heading: headingOf(pill.option),
      rows: choices.map(({ name, detail, picture }, at) => {
        return { value: String(at), title: name, detail, picture };
      }),
      empty,
      marked: 0,
      choose: (row) => {
        const choice = choices[Number(row.value)];
        if (choice === undefined) return;
        this.stop();
        pill.choose(choice.name, choice.value);
        chosen();
      },
    });
  }
}

function headingOf(option: Option): string {
  return `${option.name} · ${option.description}`;
}
