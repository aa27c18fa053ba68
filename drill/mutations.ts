/**
 * Does any file make the reader throw or hang? 100,000 mutated files of the corpus and of our own (of
 * larger ones a part of 64 kB), each read whole. A child process reads, so that a hang can be ended and told.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { read } from '../src/data/read.ts';
import { corpusFiles } from '../test/corpus-files.ts';
import { drawn, mutated, ownFiles } from '../test/mutate.ts';

const total = Number(process.argv[2] ?? 100_000);
const hang = 1000;
const most = 65_536;

/** Reads one mutated file; the number is all that it takes to do it again. */
function readOne(files: readonly Buffer[], number: number): number {
  const random = drawn(number);
  const file = files[random(files.length)] ?? Buffer.alloc(0);
  // Half of the parts begin where the file does: that is where its format is told.
  const from = random(2) * random(Math.max(1, file.length - most));
  const bytes = mutated(file.subarray(from, from + most), random);
  const begun = performance.now();
  read(bytes);
  return performance.now() - begun;
}

function child(): void {
  const files = [...corpusFiles.map(({ path }) => readFileSync(path)), ...Object.values(ownFiles)];
  process.on('message', async ([from, to]: [number, number]) => {
    for (let number = from; number < to; number++) {
      let told: Told;
      try {
        told = { number, took: readOne(files, number) };
      } catch (error) {
        told = { number, threw: String(error) };
      }
      await new Promise((resolve) => process.send?.(told, resolve));
    }
    process.disconnect();
  });
}

interface Told {
  readonly number: number;
  readonly took?: number;
  readonly threw?: string;
}

/** Reads the files of these numbers; goes on behind one that hangs. */
async function range(from: number, to: number, tell: (told: Told) => void): Promise<void> {
  for (let next = from; next < to; ) {
    await new Promise<void>((resolve) => {
      const reader = fork(fileURLToPath(import.meta.url), ['child'], {
        execArgv: ['--import', 'tsx'],
      });
      const dog = setInterval(() => {
        if (performance.now() - last < 20 * hang) return;
        tell({ number: next, took: performance.now() - last });
        next++;
        reader.kill('SIGKILL');
      }, hang);
      let last = performance.now();
      reader.on('message', (told: Told) => {
        last = performance.now();
        next = told.number + 1;
        tell(told);
      });
      reader.on('exit', () => {
        clearInterval(dog);
        // One that died before it was done, of memory: its file is told, and left behind.
        if (next < to && performance.now() - last < 20 * hang)
          tell({ number: next++, threw: 'died' });
        resolve();
      });
      reader.send([next, to]);
    });
  }
}

if (process.argv[2] === 'child') child();
else {
  const [bad, slow]: [Told[], Told[]] = [[], []];
  let longest = 0;
  const tell = (told: Told): void => {
    longest = Math.max(longest, told.took ?? 0);
    if (told.threw !== undefined) bad.push(told);
    if ((told.took ?? 0) > hang) slow.push(told);
  };
  if (corpusFiles.length === 0)
    console.log('mutated files: skipped, there is no corpus beside the project');
  else {
    const half = Math.floor(total / 2);
    await Promise.all([range(0, half, tell), range(half, total, tell)]);
    console.log(
      `mutated files: ${total} read, ${bad.length} threw, ${slow.length} took over 1 s; the longest ${longest.toFixed(0)} ms`,
    );
    for (const told of [...bad, ...slow].slice(0, 20)) console.log(JSON.stringify(told));
    if (bad.length + slow.length > 0) process.exitCode = 1;
  }
}
