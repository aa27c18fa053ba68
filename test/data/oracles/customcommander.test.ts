import { agree, type Case, type Fields, stored, valuesOf, works } from './compare.ts';

type Values = readonly (string | { readonly last_name: string; readonly first_name: string })[];
type Expected = readonly Readonly<Record<string, Values>>[] | null;

function compared(name: string, input: string, expected: Expected): Case[] {
  const found = works(input);
  if (expected === null) return [{ name, theirs: { works: null }, ours: { works: found.length } }];
  return expected.map((record, i) => ({
    name: `${name} ${i + 1}`,
    theirs: Object.fromEntries(
      Object.entries(record).map(([tag, values]) => [tag, values.map(asText)]),
    ) satisfies Fields,
    ours: Object.fromEntries(Object.keys(record).map((tag) => [tag, valuesOf(found[i], tag)])),
  }));
}

function asText(value: Values[number]): string {
  return typeof value === 'string' ? value : `${value.last_name}, ${value.first_name}`;
}

interface Sample {
  readonly input: string;
  readonly expected: Expected;
}

interface Oracle {
  readonly cases: readonly (Sample & { readonly name: string })[];
  readonly samples: readonly Sample[];
}

function cases({ cases: own, samples }: Oracle): Case[] {
  return [
    ...own.flatMap(({ name, input, expected }) => compared(name, input, expected)),
    ...samples.flatMap(({ input, expected }, i) => compared(`sample ${i + 1},`, input, expected)),
  ];
}

const oracle = stored<Oracle>('customcommander-ris.json');

agree('customcommander', oracle && cases(oracle));
