import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('the address of the work is the first that a browser opens', () => {
  expect(csl('TY=JOUR', 'UR=<Go to ISI>://WOS:1\nhttp://a.org; http://b.org').URL).toBe(
    'http://a.org',
  );
  expect(csl('TY=JOUR', 'UR=washingtonpost.com').URL).toBe('washingtonpost.com');
  expect(csl('TY=JOUR', 'UR=//www.x.org/y').URL).toBe('https://www.x.org/y');
  expect(csl('TY=JOUR', 'UR=PM:123')).not.toHaveProperty('URL');
});
