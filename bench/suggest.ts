/** How long does a keystroke in `/cite` wait for its choices? */
import { label, titleOf } from '../src/commands/label.ts';
import { Finder } from '../src/data/finder.ts';
import type { Reference } from '../src/data/reference.ts';
import { kind, quantile, say, works } from './corpus.ts';

/** What somebody types who looks for this work, key by key. */
function keystrokes(work: Reference, at: number): readonly string[] {
  const title = titleOf(work).split(' ').slice(0, 3).join(' ');
  const typed = (at % 2 === 0 ? label(work) : title).slice(0, 24).toLowerCase();
  return Array.from(typed, (_, end) => typed.slice(0, end + 1));
}

for (const count of [1_000, 10_000]) {
  const all = works(count);
  const finder = new Finder();
  finder.update({ put: all, removed: [] });
  const asked = Array.from({ length: 60 }, (_, at) => all[Math.floor((at * all.length) / 60)]);
  const typed = asked.flatMap((work, at) => (work === undefined ? [] : keystrokes(work, at)));
  const times = typed.map((words) => {
    const begun = performance.now();
    finder.find(words, { limit: 25 });
    return performance.now() - begun;
  });
  const [half, most] = [quantile(times, 0.5), quantile(times, 0.99)];
  say(
    `choices among ${count} ${kind} works, p50 / p99`,
    `${half.toFixed(1)} / ${most.toFixed(1)} ms`,
  );
}
