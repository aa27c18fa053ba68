import type { CslDate, DateParts } from '../../data/csl.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const seasons = ['Spring', 'Summer', 'Fall', 'Winter'];

/** The year alone, as PY has it; words that stand for it where there is none; before our era BC. */
export function risYear(date: CslDate): string | undefined {
  const [from] = date['date-parts'] ?? [];
  if (!from) return date.literal;
  return from[0] < 0 ? `${-from[0]} BC` : year(from);
}

/**
 * A date as both specifications have it, YEAR/MONTH/DAY/OTHER; the other part has the season, or the
 * whole span in words: `2019/09//Sep 30-Oct 2`. `undefined` where it says no more than the year BC.
 */
export function risDate(date: CslDate): string | undefined {
  const [from, until] = date['date-parts'] ?? [];
  if (!from || from[0] < 0) return undefined;
  const [, month, day] = from;
  const start = `${year(from)}/${isSeason(month) ? '' : two(month)}/`;
  if (!until) return `${start}${two(day)}/${seasons[(date.season ?? 0) - 1] ?? ''}`;
  if (month === undefined && until[1] === undefined) return `${from[0]}-${until[0]}`;
  return `${start}/${words(from)}-${words(until)}`;
}

function year([number]: DateParts): string {
  return String(number).padStart(4, '0');
}

function two(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0');
}

const isSeason = (month: number | undefined): boolean => month !== undefined && month > 20;

/** Sep 30 2019, Spring 2019: the order that leaves no doubt which number is the day. */
function words([number, month = 0, day]: DateParts): string {
  return [months[month - 1] ?? seasons[month - 21], day, number]
    .filter((part) => part !== undefined)
    .join(' ');
}
