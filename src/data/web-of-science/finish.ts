import type { CslDate, CslItem } from '../csl.ts';
import type { TaggedLine } from '../ris/block.ts';
import { date } from '../ris/issued.ts';

/** Adds what Web of Science says and RIS has no tag for. */
export function finish(csl: CslItem, record: readonly TaggedLine[]): CslItem {
  const value = (name: string) => record.find(({ tag }) => tag === name)?.value ?? '';
  const isPaper = csl.type === 'paper-conference';
  const held = isPaper ? eventDate(value('CY')) : undefined;
  const [supplement, part] = [value('SU'), value('PN')];
  const all = {
    ...csl,
    ...(held && { 'event-date': held }),
    ...(supplement !== '' && { 'supplement-number': supplement }),
    ...(part !== '' && csl.type !== 'patent' && { 'part-number': part }),
  };
  return /^preprint$/i.test(value('DT')) ? { ...all, type: 'article', genre: 'Preprint' } : all;
}

/** `JUN 13-16, 2016` and `SEP 30-OCT 02, 2019`: the days of a conference. */
function eventDate(value: string): CslDate | undefined {
  const [, month = '', day, end, last, year] =
    /^([A-Z]{3}) (\d{1,2})-(?:([A-Z]{3}) )?(\d{1,2}), (\d{4})$/.exec(value) ?? [];
  if (year === undefined) return date(value);
  return date(`${day} ${month} ${year} to ${last} ${end ?? month} ${year}`);
}
