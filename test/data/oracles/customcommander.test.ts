import { agree, type Case, type Fields, stored, valuesOf, works } from './compare.ts';

const oracle = stored('customcommander-ris.json');

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

function cases(): Case[] {
  const { cases: own, samples } = oracle as {
    cases: { feature: string; name: string; input: string; expected: Expected }[];
    samples: { input: string; expected: Expected }[];
  };
  return [
    ...own.flatMap(({ name, input, expected }) => compared(name, input, expected)),
    ...samples.flatMap(({ input, expected }, i) => compared(`sample ${i + 1},`, input, expected)),
  ];
}

agree('customcommander', oracle === undefined ? [] : cases(), oracle === undefined);
