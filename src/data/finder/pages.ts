import { long, type Parts } from './parts.ts';

/** Numbers on one page. A power of two. */
const pageSize = 1 << 16;

/** Memory in pages: it grows without being copied, so that nobody waits for that. */
export class Pages {
  readonly all: Uint32Array[];
  /** The first number that is free; what is taken together never lies on two pages. */
  end: number;

  /** What was kept in a snapshot; nothing where there is none. */
  constructor(parts?: Parts) {
    this.all = parts ? pagesIn(parts) : [];
    this.end = parts ? (long(parts, 'end')[0] ?? 0) : 0;
  }

  /** What a snapshot keeps. */
  parts(): Parts {
    const pages = Object.fromEntries(this.all.map((page, at) => [`page${at}`, page]));
    return { end: Uint32Array.of(this.end), ...pages };
  }

  /** Takes room for so many numbers, at most a page, and gives its address. */
  take(count: number): number {
    const left = this.all.length * pageSize - this.end;
    if (count > left) {
      this.end = this.all.length * pageSize;
      this.all.push(new Uint32Array(pageSize));
    }
    const address = this.end;
    this.end += count;
    return address;
  }

  /** The page on which an address lies. */
  page(address: number): Uint32Array {
    return this.all[address >>> 16] ?? nothing;
  }
}

function pagesIn(parts: Parts): Uint32Array[] {
  const count = Object.keys(parts).length - 1;
  return Array.from({ length: count }, (_, at) => long(parts, `page${at}`));
}

const nothing = new Uint32Array(0);

/** No more numbers than this can be taken together. */
export const mostTogether = pageSize;

/** Where on its page an address lies. */
export const placeOn = (address: number): number => address & (pageSize - 1);
