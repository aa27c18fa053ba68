import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the lock file names no host to install from, so that any registry will do', () => {
  const lock = readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8');
  // Where a package asks for money is an address too, but nothing comes from there.
  const withoutFunding = JSON.stringify(JSON.parse(lock), (name, value: unknown) =>
    name === 'funding' ? undefined : value,
  );
  expect(withoutFunding.match(/"[^"]*:\/\/[^"]*"/g)).toBeNull();
});
