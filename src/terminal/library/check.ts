import { join } from 'node:path';
import { check } from '../../data/check.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { meant, type Shelf } from './shelf.ts';
import { counted, findingWords } from './words.ts';

/**
 * `ibid library check`: reads everything and changes nothing. One line for each finding on standard
 * error; returns 1 when there is one.
 */
export async function checkAll(shelf: Shelf, said: string | undefined, io: Io): Promise<number> {
  let code = 0;
  for (const name of meant(shelf, said)) {
    const { works, changes, aside, findings } = await check(join(shelf.folder, name));
    const told = findings.map((finding) => printable(`${name}: ${findingWords(finding)}`));
    await print(io.stderr, lines(told));
    if (findings.length > 0) code = 1;
    const there = `${counted(works, 'work')}, ${counted(changes, 'change')}`;
    const set = aside.map((file) => `${name}: ${file} was set aside earlier, to be looked at.`);
    const verdict = findings.length === 0 ? 'all is well' : counted(findings.length, 'finding');
    await print(io.stdout, lines([`${name}: ${there}: ${verdict}`, ...set]));
  }
  return code;
}
