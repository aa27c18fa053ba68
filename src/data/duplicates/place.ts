import { issuedYear } from '../cited-as.ts';
import type { CslItem } from '../csl.ts';
import type { Work } from '../reference.ts';
import { container, type Sign } from './container.ts';
import { firstPage, leadingNumber } from './look.ts';

/** Where two records say that the work stands. */
export interface Place {
  readonly container: Sign;
  readonly volume: Sign;
  readonly issue: Sign;
  readonly page: Sign;
}

function sign(a: string, b: string): Sign {
  if (a === '' || b === '') return 0;
  return a === b ? 1 : -1;
}

/** Journals whose articles have numbers begin each on page 1: `1-22` says nothing against `e02334`. */
function pages(a: string, b: string): Sign {
  return a === b || (a !== '1' && b !== '1') ? sign(a, b) : 0;
}

/** Scopus has the year and the issue where PeerJ has volumes: `2017(2)` beside `5`. */
function volumeOf(csl: CslItem): string {
  const volume = leadingNumber(csl.volume);
  return volume === String(issuedYear(csl)) ? '' : volume;
}

/** Compares container, volume, issue and page. */
export function place(one: Work, other: Work): Place {
  const [a, b] = [one.csl, other.csl];
  return {
    container: container(one, other),
    volume: sign(volumeOf(a), volumeOf(b)),
    issue: sign(leadingNumber(a.issue), leadingNumber(b.issue)),
    page: pages(firstPage(a), firstPage(b)),
  };
}
