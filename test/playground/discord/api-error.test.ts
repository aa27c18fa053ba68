import { expect, it } from 'vitest';
import { invalidForm, refuse } from '../../../src/playground/discord/api-error.ts';

it('nests what is wrong as Discord does', () => {
  const wrong = (path: (string | number)[], code: string) => ({ path, code, message: `${code}.` });
  const { status, body } = invalidForm([
    wrong(['data', 'components', 0, 'type'], 'A'),
    wrong(['data', 'components', 0, 'type'], 'B'),
    wrong(['data', 'components'], 'C'),
    wrong([], 'D'),
  ]);

  expect(status).toBe(400);
  expect(body).toEqual({
    message: 'Invalid Form Body',
    code: 50035,
    errors: {
      _errors: [{ code: 'D', message: 'D.' }],
      data: {
        components: {
          _errors: [{ code: 'C', message: 'C.' }],
          0: {
            type: {
              _errors: [
                { code: 'A', message: 'A.' },
                { code: 'B', message: 'B.' },
              ],
            },
          },
        },
      },
    },
  });
});

it.each(['__proto__', 'constructor'])('takes %s for a name like any other', (name) => {
  const { body } = invalidForm([{ path: [name], code: 'A', message: 'A.' }]);

  expect(JSON.stringify(body.errors)).toBe(`{"${name}":{"_errors":[{"code":"A","message":"A."}]}}`);
  expect({}).not.toHaveProperty('_errors');
  expect(Object).not.toHaveProperty('_errors');
});

it('leaves `errors` out where there are none', () => {
  expect(refuse.unknownInteraction()).toMatchObject({
    status: 404,
    body: { message: 'Unknown interaction', code: 10062 },
  });
  expect(refuse.unknownInteraction().body).not.toHaveProperty('errors');
});
