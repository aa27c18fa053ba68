import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, settingNames } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const blocks = example.split(/\n\n+/).slice(1);

describe('.env.example', () => {
  it('explains exactly the settings that there are, one by one', () => {
    const names = blocks.map((block) => /^(?:#.*\n)+([A-Z_]+)=.*\n?$/.exec(block)?.[1]);
    expect([...names].sort()).toEqual([...settingNames].sort());
  });

  it('changes nothing when it is copied as it stands', () => {
    expect(readConfig({}, example)).toEqual(readConfig({}));
  });
});
