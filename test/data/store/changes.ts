import type { Reference } from '../../../src/data/reference.ts';
import type { Batch, Step, Tables } from '../../../src/data/store/kept.ts';
import { apply, tableNames } from '../../../src/data/store/kept.ts';

/** Everything that tables hold, in order, as text that can be compared. */
export function told(tables: Tables): string {
  return JSON.stringify(tableNames.map((name) => [...tables[name]]));
}

/** A work with a title of about `length` characters, not all of them ASCII. */
export function work(key: string, length: number): Reference {
  return {
    key,
    csl: { type: 'article-journal', title: 'Größe – 大小. '.repeat(Math.ceil(length / 13)) },
    tags: [['TY', 'JOUR']],
    ids: {},
    source: { file: 'a.ris', hash: '0', by: 'ibid', at: '2026-01-01T00:00:00Z' },
  };
}

/** The `number`th change of a library: a few works set, or taken out, and a setting. */
export function change(number: number, random: () => number): Batch {
  const steps: Step[] = [{ put: 'setting', key: 'number', value: number }];
  for (let left = Math.floor(random() * 4); left >= 0; left--) {
    const key = `work${Math.floor(random() * 12)}`;
    if (random() < 0.25) {
      steps.push({ drop: 'reference', key }, { put: 'gone', key, value: work(key, 10) });
    } else steps.push({ put: 'reference', key, value: work(key, random() * 900) });
  }
  return steps;
}

/** The tables as they are after a batch; the given ones stay as they are. */
export function changed(tables: Tables, batch: Batch): Tables {
  const after = {
    reference: new Map(tables.reference),
    gone: new Map(tables.gone),
    change: new Map(tables.change),
    setting: new Map(tables.setting),
  };
  apply(after, batch);
  return after;
}
