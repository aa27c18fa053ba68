/** Numbers on one page. A power of two. */
const pageSize = 1 << 16;

/** Memory in pages: it grows without being copied, so that nobody waits for that. */
export class Pages {
  readonly all: Uint32Array[];
  /** The first number that is free; what is taken together never lies on two pages. */
  end: number;

  constructor(all: Uint32Array[] = [], end = 0) {
    this.all = all;
    this.end = end;
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

const nothing = new Uint32Array(0);

/** No more numbers than this can be taken together. */
export const mostTogether = pageSize;

/** Where on its page an address lies. */
export const placeOn = (address: number): number => address & (pageSize - 1);
