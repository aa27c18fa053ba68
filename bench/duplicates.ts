/** Does a record without identifiers meet its twin from another exporter, and no other work? */
import { Twins } from '../src/data/duplicates.ts';
import type { Work, Reference } from '../src/data/reference.ts';
import { say, works } from './corpus.ts';
import { byDoi, exported, hidden, pairs } from './pairs.ts';

// Works without DOI are left out: nobody could say whether meeting one was right.
const all = exported().filter(({ reference }) => reference.ids.doi !== undefined);
const groups = byDoi(all);
const everything = new Twins(all.map(({ reference }) => reference));
/** The rules were made by looking at one half of the works, and are measured on the other. */
const odd = (doi: string): boolean => {
  let sum = 0;
  for (const letter of doi) sum = (sum * 31 + letter.charCodeAt(0)) % 1009;
  return sum % 2 === 1;
};
const verbose = process.argv[2];

/** What a record meets in the whole corpus, where of its own work only `kept` is there. */
function meets(found: Work, doi: string, kept: readonly Reference[]) {
  const own = (groups.get(doi) ?? []).map(({ reference }) => reference);
  for (const each of own) if (!kept.includes(each)) everything.remove(each);
  const met = everything.of(found);
  for (const each of own) if (!kept.includes(each)) everything.add(each);
  return met;
}
const line = (r: Work & { key?: string }): string =>
  `${r.key ?? ''} ${r.csl.type} | ${r.ids.doi} | ${r.csl.title} | ${(r.csl.author ?? r.csl.editor)
    ?.slice(0, 3)
    .map((n) => `${n.family ?? n.literal},${n.given}`)
    .join(
      '; ',
    )} | ${r.csl.issued?.['date-parts']?.[0]} | ${r.csl['container-title']} | ${r.csl.volume}(${r.csl.issue}) ${r.csl.page} ${r.csl.number}`;

for (const [name, half] of [
  ['tuned on', false],
  ['measured on', true],
] as const) {
  const mine = pairs(all).filter(({ kept }) => odd(kept.ids.doi ?? '') === half);
  let [hit, wrong, ask] = [0, 0, 0];
  for (const { kept, other } of mine) {
    const { same, doubtful } = meets(hidden(other), kept.ids.doi ?? '', [kept]);
    if (same === kept) hit++;
    else if (same && same.ids.doi !== undefined && same.ids.doi !== kept.ids.doi) {
      wrong++;
      if (verbose === 'wrong' && !half)
        console.log('WRONG', line(kept), '\n  ?', line(other), '\n  =', line(same));
    } else if (verbose === 'miss' && !half)
      console.log(
        doubtful.includes(kept) ? 'DOUBT' : same ? 'NODOI' : 'MISS',
        line(kept),
        '\n  ?',
        line(other),
        same ? `\n  = ${line(same)}` : '',
      );
    if (!same && doubtful.length > 0) ask++;
  }
  say(`works ${name}: pairs`, String(mine.length));
  say('  recall', (hit / mine.length).toFixed(4));
  say('  precision', (hit / (hit + wrong)).toFixed(4));
  say('  asked', (ask / mine.length).toFixed(4));
}

let [records, wrong, ask] = [0, 0, 0];
for (const { reference } of all) {
  const { doi } = reference.ids;
  if (doi === undefined) continue;
  records++;
  const { same, doubtful } = meets(hidden(reference), doi, []);
  if (same?.ids.doi !== undefined) {
    wrong++;
    if (verbose === 'cross') console.log('CROSS', line(reference), '\n  =', line(same));
  } else if (doubtful.length > 0) {
    ask++;
    if (verbose === 'ask') console.log('ASK', line(reference), '\n  =', line(doubtful[0]!));
  }
}
say('records whose own work is not there', String(records));
say('  said to be another one', String(wrong));
say('  asked', (ask / records).toFixed(4));

const many = works(100_000);
// A bot has been running for days: what is measured is warm code.
for (const each of many.slice(0, 20_000)) everything.of(each);
new Twins(many.slice(0, 20_000));
const begun = performance.now();
const twins = new Twins(many);
const added = performance.now();
for (const each of many) twins.of(each);
const asked = performance.now();
say('add, per work', `${(((added - begun) / many.length) * 1000).toFixed(1)} µs`);
say('of, per record', `${(((asked - added) / many.length) * 1000).toFixed(1)} µs`);
