import type { Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import { type Block, core, prose, type TaggedLine } from './block.ts';
import { Closed } from './closed.ts';
import { Folds } from './folds.ts';
import type { Line, Passage } from './lines.ts';
import { oddTag } from './odd-tag.ts';
import { Stand } from './stand.ts';
import { isWrapper } from './wrapper.ts';

/**
 * Lines as blocks, with wrapped lines put back into their values. Words outside of every block are
 * a problem, unless they only wrap the records. A value of more than `longest` bytes is left
 * out, and is a problem too.
 */
export function* blocks(
  passages: Iterable<Passage>,
  longest = Number.POSITIVE_INFINITY,
): Generator<Block | Problem | Pause> {
  const gathering = new Gathering(longest);
  for (const { text, lines } of passages) {
    gathering.turn(text);
    for (const line of lines) gathering.take(line);
    for (const each of gathering.done()) yield each;
    yield undefined;
  }
  gathering.finish();
  for (const each of gathering.done()) yield each;
}

/** Tags of one record: the largest collaborations have some thousand authors. */
const mostTags = 50_000;

/** The block that is being read, line by line. */
class Gathering {
  readonly #folds: Folds;
  #done: (Block | Problem)[] = [];
  #tags: TaggedLine[] = [];
  #problems: Problem[] = [];
  /** Whether the last line was an ER. */
  #below = false;
  /** Whether the block that is open stands directly below an ER. */
  #afterEnd = false;
  /** Whether a blank line has come since the last line of the block. */
  #gap = false;
  #text = '';
  #stand = new Stand();
  readonly #closed = new Closed();
  /** Whether the block at hand has a tag of those that make a work. */
  #saysWork = false;

  constructor(longest: number) {
    this.#folds = new Folds(longest);
  }

  /** Goes on in the next slice. */
  turn(text: string): void {
    if (this.#tags.length > 0) this.#stand.turn(this.#text);
    this.#closed.turn(this.#text);
    this.#text = text;
  }

  take(line: Line): void {
    if (line.tag === '' && line.value === '') {
      this.#blank();
      return;
    }
    this.#give(line.at);
    if (line.tag === '') this.#words(line);
    else if (line.tag === 'TY') this.#type(line);
    else if (line.tag === 'ER') this.#end(line);
    else this.#push(line);
  }

  /** The blocks and problems since the last time. */
  done(): (Block | Problem)[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  /** What is left at the end of the file: one cut off amid a tag says so. */
  finish(): void {
    this.#closeLast();
    this.#give(this.#text.length);
  }

  #closeLast(): void {
    if (this.#tags.length === 0) return;
    const cut = this.#folds.last;
    const ended = /[\r\n]$/.test(this.#text.slice(-1));
    if (!cut || ended || !/^[A-Z][A-Z0-9]?$/.test(cut.value)) {
      this.#close(false);
      return;
    }
    this.#folds.takeBack();
    this.#problems.push(problem('missing-end', cut.line, 0, cut.value));
    this.#close(false);
  }

  /** TY opens a record. Two in a row are two opinions of one record (rero-ils writes both). */
  #type(line: Line): void {
    const last = this.#tags.at(-1);
    if (last && last.tag !== 'TY') {
      this.#close(false);
      this.#give(line.at);
    }
    this.#push(line);
  }

  /** ER closes a record; with nothing open, only one with words in it says anything. */
  #end(line: Line): void {
    if (this.#tags.length > 0) {
      this.#push(line);
      this.#close(true);
      this.#closed.endAt(this.#text, line.end);
    } else if (line.value !== '') {
      this.#done.push(problem('stray-line', line.line, 0, line.value));
    }
    this.#below = true;
  }

  /** Some programs put blank lines into records (JabRef); stray tags do not outlast one. */
  #blank(): void {
    this.#below = false;
    const first = this.#tags[0];
    this.#gap = true;
    if (first && first.tag !== 'TY' && !this.#saysWork) this.#close(false);
  }

  #words(line: Line): void {
    const last = this.#tags.at(-1);
    if (last) {
      if (!prose.has(last.tag) && oddTag(line.value)) {
        this.#problems.push(problem('tag-in-value', line.line, 0, line.value));
      }
      this.#folds.add(line, last.tag, this.#gap);
      this.#gap = false;
      return;
    }
    this.#below = false;
    if (!isWrapper(line.value)) this.#done.push(problem('stray-line', line.line, 0, line.value));
  }

  #push(line: Line): void {
    if (this.#tags.length === 0) {
      this.#afterEnd = this.#below;
      this.#stand = new Stand(line.end < 0 ? -1 : line.at);
      this.#saysWork = false;
    } else {
      this.#settle();
      if (line.end < 0) this.#stand.lose();
    }
    if (this.#tags.length < mostTags || line.tag === 'ER') this.#add(line);
    else this.#leaveOut(line);
    if (!this.#saysWork && core.has(line.tag)) this.#saysWork = true;
    this.#below = false;
    this.#gap = false;
  }

  #add(line: Line): void {
    this.#tags.push(line);
    if (line.odd !== undefined) this.#problems.push(problem('odd-tag', line.line, 0, line.odd));
  }

  /** Of a record without end, the first line that is left out is told; what comes below goes with it. */
  #leaveOut({ tag, value, line }: Line): void {
    this.#stand.lose();
    if (this.#problems.at(-1)?.kind === 'record-too-long') return;
    this.#problems.push(problem('record-too-long', line, 0, `${tag}  - ${value}`));
  }

  /** The value of the last tag is whole: put it together, or leave it out where it is too long. */
  #settle(): void {
    const last = this.#tags.at(-1);
    if (!last) return;
    if (this.#folds.makeTooLong(last.value)) {
      this.#tags.pop();
      const text = `${last.tag}  - ${last.value.slice(0, 200)}`;
      this.#problems.push(problem('field-too-long', last.line, 0, text));
      this.#stand.lose();
    } else if (this.#folds.last) {
      this.#tags[this.#tags.length - 1] = { ...last, value: this.#folds.whole(last.value) };
    }
    this.#folds.clear();
  }

  #close(ended: boolean): void {
    this.#settle();
    const tags = this.#tags;
    this.#closed.set(
      {
        tags,
        problems: this.#problems,
        typed: tags[0]?.tag === 'TY',
        ended,
        afterEnd: this.#afterEnd,
        beforeType: !ended && !this.#gap,
      },
      this.#stand,
    );
    this.#tags = [];
    if (this.#problems.length > 0) this.#problems = [];
    this.#gap = false;
  }

  /** Gives the last block away: what stands here is no part of it. */
  #give(end: number): void {
    const block = this.#closed.give(this.#text, end);
    if (block) this.#done.push(block);
  }
}
