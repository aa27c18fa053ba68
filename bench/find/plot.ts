/** What one engine did among so many works. */
export interface Point {
  readonly name: string;
  readonly size: number;
  readonly recall1: number;
  readonly p50: number;
  readonly p99: number;
  /** How many queries a slow engine came to. */
  readonly count: number;
}

/** One of the two drawings: where it begins, what it shows, and how a value becomes a height. */
interface Panel {
  readonly left: number;
  readonly title: string;
  readonly value: (point: Point) => number;
  readonly marks: readonly (readonly [value: number, label: string])[];
  /** From 0 at the bottom to 1 at the top. */
  readonly height: (value: number) => number;
}

const [width, height, top] = [250, 200, 50];
const colours = ['#d1495b', '#3b8ea5', '#b5852b'];

/**
 *      ms a query            recall@1
 *     |      ___fuse       1 |______ Ibid
 *     |  ___/__ minisearch   |------ minisearch
 *     |_/______ Ibid         |______ fuse
 *      1k   100k              1k  100k
 *
 * The figures as an SVG: for each engine a line over the number of works, its name where it ends. Greys
 * and colours are of middle lightness, so that it can stand on a dark page as well as on a light one.
 */
export function plot(points: readonly Point[]): string {
  const names = [...new Set(points.map(({ name }) => name))];
  const slowest = Math.ceil(Math.log10(Math.max(...points.map(({ p50 }) => p50))));
  const fastest = Math.floor(Math.log10(Math.min(...points.map(({ p50 }) => p50))));
  const lowest = Math.floor(Math.min(0.9, ...points.map(({ recall1 }) => recall1)) * 5) / 5;
  const decades = Array.from({ length: slowest - fastest + 1 }, (_, at) => fastest + at);
  const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1].filter((share) => share >= lowest);
  const panels: readonly Panel[] = [
    {
      left: 60,
      title: 'Median query in ms, by number of works',
      value: ({ p50 }) => p50,
      marks: decades.map((power) => [10 ** power, String(Number((10 ** power).toPrecision(1)))]),
      height: (ms) => (Math.log10(ms) - fastest) / (slowest - fastest),
    },
    {
      left: 450,
      title: 'Right work first (recall@1), by number of works',
      // Of a few queries nothing can be said.
      value: ({ recall1, count }) => (count < 30 ? Number.NaN : recall1),
      marks: fifths.map((share) => [share, share.toFixed(1)]),
      height: (share) => (share - lowest) / (1 - lowest),
    },
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 290" role="img" aria-label="Speed and recall of ${names.join(', ')} over the number of works" font-family="sans-serif" font-size="12" fill="#808890">
${panels.map((panel) => drawn(panel, points, names)).join('\n')}
</svg>
`;
}

function drawn(panel: Panel, points: readonly Point[], names: readonly string[]): string {
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b);
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const x = (size: number): number =>
    Math.round(panel.left + (width * Math.log(size / least)) / Math.log(most / least || 2));
  const y = (value: number): number => Math.round(top + height * (1 - panel.height(value)));
  const right = panel.left + width;
  const across = panel.marks.map(
    ([value, label]) =>
      `<path d="M${panel.left} ${y(value)}H${right}" stroke="#808890" stroke-opacity=".3"/>` +
      `<text x="${panel.left - 6}" y="${y(value) + 4}" text-anchor="end">${label}</text>`,
  );
  const below = sizes.map(
    (size) =>
      `<text x="${x(size)}" y="${top + height + 18}" text-anchor="middle">${size / 1000}k</text>`,
  );
  const lines = names.map((name, at) => {
    const mine = points
      .filter((point) => point.name === name && !Number.isNaN(panel.value(point)))
      .sort((a, b) => a.size - b.size);
    const path = mine.map((point) => `${x(point.size)} ${y(panel.value(point))}`).join('L');
    const end = mine.at(-1);
    if (end === undefined) return '';
    return (
      `<path d="M${path}" fill="none" stroke="${colours[at]}" stroke-width="${at === 0 ? 3 : 2}"/>` +
      `<text x="${x(end.size) + 6}" y="${y(panel.value(end)) + 4}" fill="${colours[at]}">${name}</text>`
    );
  });
  const title = `<text x="${panel.left}" y="${top - 22}" font-weight="bold">${panel.title}</text>`;
  return [title, ...across, ...below, ...lines].join('\n');
}
