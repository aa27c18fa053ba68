/** Does a record without identifiers meet its twin from another exporter, and no other work? */
import { Twins } from '../src/data/duplicates.ts';
import type { Reference, Work } from '../src/data/reference.ts';
import { quantile, say, works } from './corpus.ts';
import { byDoi, exported, hidden, isTuned, pairs } from './pairs.ts';

/** `node --import tsx bench/duplicates.ts show` prints what is missed and what is mistaken. */
const shows = process.argv.includes('show');

time();

// Works without DOI are left out: nobody could say whether meeting one was right.
const all = exported().filter(({ reference }) => reference.ids.doi !== undefined);
const groups = byDoi(all);
const everything = new Twins(all.map(({ reference }) => reference));
// The rules were made by looking at one half of the works, and are measured on the other.
for (const tuned of [true, false]) {
  const mine = pairs(all).filter(({ kept }) => isTuned(kept) === tuned);
  let [hit, wrong, asked] = [0, 0, 0];
  for (const { kept, other } of mine) {
    const { same, doubtful } = meets(hidden(other), kept.ids.doi, kept);
    if (same === kept) hit++;
    else if (same) wrong++;
    else if (doubtful.length > 0) asked++;
    if (same !== kept) show(same ? 'mistaken' : 'missed', other, same ?? kept);
  }
  say(`pairs of works ${tuned ? 'that rules were made by' : 'not looked at'}`, String(mine.length));
  say('  recall', (hit / mine.length).toFixed(4));
  say('  precision', (hit / (hit + wrong)).toFixed(4));
  say('  asked', (asked / mine.length).toFixed(4));
}

let [mistaken, asked] = [0, 0];
for (const { reference } of all) {
  const { same, doubtful } = meets(hidden(reference), reference.ids.doi);
  if (same) show('mistaken', reference, same);
  if (same) mistaken++;
  else if (doubtful.length > 0) asked++;
}
say('records whose own work is not there', String(all.length));
say('  said to be a work of another DOI', String(mistaken));
say('  asked', (asked / all.length).toFixed(4));

/** What a record meets in the whole corpus, where of the works of its DOI only `kept` is there. */
function meets(found: Work, doi = '', kept?: Reference) {
  const own = (groups.get(doi) ?? []).map(({ reference }) => reference);
  const away = own.filter((each) => each !== kept);
  for (const each of away) everything.remove(each);
  const met = everything.of(found);
  for (const each of away) everything.add(each);
  return met;
}

function show(what: string, one: Reference, other: Reference): void {
  if (!shows) return;
  const line = ({ csl, key }: Reference): string =>
    [
      csl.type,
      csl.DOI,
      csl.title,
      csl.issued?.['date-parts']?.[0][0],
      csl.volume,
      csl.page,
      key,
    ].join(' | ');
  console.log(`${what}\n  ${line(one)}\n  ${line(other)}`);
}

/**
 * Five times over 100,000 works; the first ones warm the code up, as it is in a bot. In processor time,
 * as other programs run beside it.
 */
function time(): void {
  const many = works(100_000);
  const times = Array.from({ length: 5 }, () => {
    const begun = now();
    const twins = new Twins(many);
    const added = now();
    for (const each of many) twins.of(each);
    return [added - begun, now() - added] as const;
  });
  const median = (part: 0 | 1): number =>
    quantile(
      times.map((each) => each[part]),
      0.5,
    );
  say('add, per work of 100,000', `${(median(0) / 100).toFixed(1)} µs`);
  say('of, per record', `${(median(1) / 100).toFixed(1)} µs`);
}

function now(): number {
  return process.cpuUsage().user / 1000;
}
