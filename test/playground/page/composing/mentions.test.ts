import { expect, it } from 'vitest';
import { withMentions } from '../../../../src/playground/page/composing/mentions.ts';

const people = [
  { id: '1', name: 'Ibid' },
  { id: '2', name: 'Ada (owner)' },
];

it('turns the names of people into mentions, and leaves other words alone', () => {
  expect(withMentions('@ibid, see this', people)).toBe('<@1>, see this');
  expect(withMentions('@Ada (owner) and @Ibid and @Ibid', people)).toBe('<@2> and <@1> and <@1>');
  expect(withMentions('@Ibidem x@y.org Ibid', people)).toBe('@Ibidem x@y.org Ibid');
});
