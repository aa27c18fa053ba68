/** Cuts the power of a library on a disk in memory, 1,000 times: is what was acknowledged there? */
import { cutAt, cutLives, type Outcome } from '../test/data/store/cuts.ts';

const outcomes: Outcome[] = [];
for (let call = 0; call < 150; call++) outcomes.push(await cutAt(call));
for (let seed = 0; seed < 200; seed++) outcomes.push(await cutLives(10_000 + seed));
const sum = (of: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0);
const wrong = outcomes.flatMap((outcome) => outcome.wrong);
console.log(
  `${sum(({ cuts }) => cuts)} cuts, ${sum(({ acknowledged }) => acknowledged)} changes acknowledged, ${wrong.length} wrong`,
);
for (const each of wrong.slice(0, 10)) console.log(`  ${each}`);
if (wrong.length > 0) process.exitCode = 1;
