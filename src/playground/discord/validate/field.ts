import type { Wrong } from '../api-error.ts';
import type { Limit } from '../limits.ts';
import { isRecord } from '../record.ts';
import { CODES, type Code } from './codes.ts';

/** How long a text or list may be, or how large a number. */
export type Rule = Partial<Limit> & { readonly required?: boolean };

/** The same rule, for what must be there. */
export function needed(rule: Rule): Rule {
  return { ...rule, required: true };
}

/** A place in a request body. Its checks note what is wrong there, and go on. */
export class Field {
  readonly value: unknown;
  readonly path: Wrong['path'];
  readonly #wrongs: Wrong[];

  constructor(value: unknown, path: Wrong['path'] = [], wrongs: Wrong[] = []) {
    this.value = value;
    this.path = path;
    this.#wrongs = wrongs;
  }

  /** Whether nothing is given here: absent, or `null`. */
  get empty(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** The field of that name; absent when this is no object. */
  at(name: string): Field {
    const value = isRecord(this.value) ? this.value[name] : undefined;
    return new Field(value, [...this.path, name], this.#wrongs);
  }

  /** The elements, or none when this is no list. Notes nothing. */
  each(): readonly Field[] {
    const items: readonly unknown[] = Array.isArray(this.value) ? this.value : [];
    return items.map((item, index) => new Field(item, [...this.path, index], this.#wrongs));
  }

  /** Notes something wrong here, in the words of its code unless others are given. */
  wrong(code: Code): void;
  wrong(code: string, message: string, docs?: string): void;
  wrong(code: string, message: string = CODES[code as Code], docs?: string): void {
    this.#wrongs.push({ path: this.path, code, message, ...(docs === undefined ? {} : { docs }) });
  }

  /** Notes a missing value. */
  required(): this {
    if (this.empty) this.wrong('BASE_TYPE_REQUIRED');
    return this;
  }

  /** Notes a value that has no business here. */
  absent(why: string): void {
    if (!this.empty) this.wrong('BASE_TYPE_FORBIDDEN', why);
  }

  /** An object. Gives itself. */
  record(): this {
    if (!this.empty && !isRecord(this.value)) this.wrong('DICT_TYPE_CONVERT');
    return this;
  }

  /** A text, counted in code points. */
  text(rule: Rule = {}): string {
    if (rule.required) this.required();
    if (this.empty) return '';
    if (typeof this.value !== 'string') {
      this.wrong('STRING_TYPE_CONVERT', `Could not interpret "${this.#shown}" as string.`);
      return '';
    }
    const text = rule.trimmed ? this.value.trim() : this.value;
    if (rule.required && text.trim() === '') this.wrong('BASE_TYPE_REQUIRED');
    else this.#length([...text].length, rule);
    return text;
  }

  /** A list. Gives its elements. */
  list(rule: Rule = {}): readonly Field[] {
    if (rule.required) this.required();
    if (this.empty) return [];
    if (Array.isArray(this.value)) this.#length(this.value.length, rule);
    else this.wrong('LIST_TYPE_CONVERT');
    return this.each();
  }

  /** A whole number in a range. Discord takes digits in a string too. */
  integer({ min = 0, max = Number.MAX_SAFE_INTEGER, required, docs }: Rule = {}) {
    if (required) this.required();
    if (this.empty) return undefined;
    const digits = typeof this.value === 'string' && /^-?\d+$/.test(this.value);
    const number = digits ? Number(this.value) : this.value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      this.wrong('NUMBER_TYPE_COERCE', `Value "${this.#shown}" is not int.`);
      return undefined;
    }
    if (number < min)
      this.wrong('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${min}.`, docs);
    if (number > max)
      this.wrong('NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`, docs);
    return number;
  }

  /** A number, never a text that looks like one; a `whole` one is an integer that is exact. */
  number(whole: boolean): number | undefined {
    if (this.empty) return undefined;
    const fits = whole ? Number.isSafeInteger(this.value) : typeof this.value === 'number';
    if (fits) return Number(this.value);
    const kind = whole ? 'int' : 'float';
    this.wrong('NUMBER_TYPE_COERCE', `Value "${this.#shown}" is not ${kind}.`);
    return undefined;
  }

  /** An id. */
  snowflake(): void {
    const text = typeof this.value === 'number' ? String(this.value) : this.text();
    if (!this.empty && !/^\d{1,20}$/.test(text))
      this.wrong('NUMBER_TYPE_COERCE', `Value "${this.#shown}" is not snowflake.`);
  }

  /** True, false or absent. */
  boolean(): boolean {
    if (!this.empty && typeof this.value !== 'boolean') this.wrong('BOOLEAN_TYPE_CONVERT');
    return this.value === true;
  }

  /** One of a few values, and not absent. */
  oneOf<T extends string | number>(values: readonly T[]): T | undefined {
    if (this.required().empty) return undefined;
    const found = values.find((value) => value === this.value);
    if (found === undefined)
      this.wrong('BASE_TYPE_CHOICES', `Value must be one of (${values.join(', ')}).`);
    return found;
  }

  /** A web address with one of these schemes, without the colon. Gives it. */
  url(schemes: readonly string[], max: number): string {
    const text = this.text({ max, required: true });
    const scheme = URL.canParse(text) ? new URL(text).protocol.slice(0, -1) : undefined;
    const known = `Scheme must be one of (${schemes.join(', ')}).`;
    if (text === '') return text;
    if (scheme === undefined) this.wrong('URL_TYPE_INVALID_URL');
    else if (!schemes.includes(scheme))
      this.wrong('URL_TYPE_INVALID_SCHEME', `Scheme "${scheme}" is not supported. ${known}`);
    return text;
  }

  /** The value in a message: an object of JSON may have a `toString` that is no function. */
  get #shown(): string {
    return typeof this.value === 'object' ? 'object' : String(this.value);
  }

  #length(length: number, { min = 0, max = Number.POSITIVE_INFINITY, docs }: Rule): void {
    if (length >= min && length <= max) return;
    const note = (code: string, figure: string) =>
      this.wrong(`BASE_TYPE_${code}`, `Must be ${figure} in length.`, docs);
    if (min === 0) note('MAX_LENGTH', `${max} or fewer`);
    else if (max === Number.POSITIVE_INFINITY) note('MIN_LENGTH', `${min} or more`);
    else note('BAD_LENGTH', `between ${min} and ${max}`);
  }
}
