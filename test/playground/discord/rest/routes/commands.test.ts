import { expect, it } from 'vitest';
import { login, start } from '../../bot.ts';
import { places, send } from '../../wire.ts';

const cite = {
  name: 'cite',
  description: 'Cite a work',
  nameLocalizations: { de: 'zitieren' },
  options: [
    { type: 3, name: 'work', description: 'The work', required: true, autocomplete: true },
    { type: 3, name: 'style', description: 'The style', required: false },
  ],
};

it('keeps the registered commands, with the defaults that Discord adds', async () => {
  const local = await start();
  const client = await login(local);
  await client.application.commands.set([cite]);
  const [kept] = local.commands();

  expect(kept).toMatchObject({
    application_id: local.applicationId,
    type: 1,
    default_member_permissions: null,
    integration_types: [0],
    contexts: null,
    name_localizations: { de: 'zitieren' },
  });
  expect(kept?.options?.[0]).toMatchObject({ name: 'work', required: true });
  expect(kept?.options?.[1]).not.toHaveProperty('required');
});

it('gives them back without translations, unless these are asked for', async () => {
  const local = await start();
  const client = await login(local);
  await client.application.commands.set([cite]);
  const route = `/applications/${local.applicationId}/commands` as const;
  const [plain] = (await client.rest.get(route)) as object[];
  const query = new URLSearchParams({ with_localizations: 'true' });
  const [full] = (await client.rest.get(route, { query })) as object[];

  expect(plain).not.toHaveProperty('name_localizations');
  expect(full).toMatchObject({ name_localizations: { de: 'zitieren' } });
});

it('overwrites all of them, and keeps the id of a command that stays', async () => {
  const local = await start();
  const { application } = await login(local);
  const before = await application.commands.set([cite, { name: 'help', description: 'Help' }]);
  const after = await application.commands.set([{ ...cite, description: 'Cites' }]);

  expect(after.map(({ name, description }) => [name, description])).toEqual([['cite', 'Cites']]);
  expect(after.firstKey()).toBe(before.find(({ name }) => name === 'cite')?.id);
});

it('adds and deletes single ones, and keeps those of a guild apart', async () => {
  const local = await start();
  const { application } = await login(local);
  const made = await application.commands.create(cite);
  await application.commands.create({ name: 'help', description: 'Help' }, local.guildId);
  const offered = (place: object) =>
    local
      .as(local.users.member.id, place)
      .commands()
      .map(({ name }) => name);

  expect(offered({})).toEqual(['cite', 'help']);
  expect(offered({ dm: true })).toEqual(['cite']);
  await application.commands.delete(made.id);
  expect(offered({})).toEqual(['help']);
});

it('refuses a bad command, with its path', async () => {
  const local = await start();
  local.expectStatus(400);
  const { application } = await login(local);

  await expect(application.commands.set([{ ...cite, description: '' }])).rejects.toThrow(
    '0.description[BASE_TYPE_REQUIRED]',
  );
});

it('answers 10063 for a command that is not there', async () => {
  const local = await start();
  local.expectStatus(404);
  const { application } = await login(local);

  await expect(application.commands.fetch(local.guildId)).rejects.toMatchObject({ code: 10063 });
});

it.each(['here', 'everywhere'])(
  'changes what is given of a command that is offered %s',
  async (where) => {
    const local = await start();
    const { application } = await login(local);
    const guildId = where === 'here' ? local.guildId : undefined;
    const place = guildId === undefined ? [] : ([guildId] as const);
    const made = await application.commands.create(cite, ...place);
    const { version } = made;
    const changed = await (guildId === undefined
      ? application.commands.edit(made.id, { description: 'Cite it', options: [] })
      : application.commands.edit(made.id, { description: 'Cite it', options: [] }, guildId));

    expect(changed).toMatchObject({
      id: made.id,
      name: 'cite',
      description: 'Cite it',
      options: [],
    });
    expect(changed.version).not.toBe(version);
    expect(local.commands()).toMatchObject([{ name_localizations: { de: 'zitieren' } }]);
  },
);

it('takes no change that makes a command wrong, or like another', async () => {
  const local = await start();
  local.expectStatus(400);
  local.expectStatus(400);
  const { application } = await login(local);
  const made = await application.commands.create(cite);
  await application.commands.create({ name: 'help', description: 'Help' });

  await expect(application.commands.edit(made.id, { name: 'Cite' })).rejects.toThrow(
    'name[APPLICATION_COMMAND_INVALID_NAME]',
  );
  await expect(application.commands.edit(made.id, { name: 'help' })).rejects.toThrow(
    'name[APPLICATION_COMMANDS_DUPLICATE_NAME]',
  );
});

it('answers 201 to a new command, and 200 to one that there is', async () => {
  const local = await start();
  const create = (description: string) =>
    send(local, 'POST', `/applications/${local.applicationId}/commands`, {
      name: 'cite',
      description,
    });

  expect([await create('Cite'), await create('Cite it')]).toEqual([201, 200]);
  expect(local.commands()).toMatchObject([{ description: 'Cite it' }]);
});

it('names the place of what is wrong in a single command', async () => {
  const local = await start();
  local.expectStatus(400);
  await send(local, 'POST', `/applications/${local.applicationId}/commands`, { name: 'cite' });

  expect(places(local)).toEqual(['description']);
});

it('knows no rights of commands that somebody set', async () => {
  const local = await start();
  const { application } = await login(local);

  await expect(
    application.commands.permissions.fetch({ guild: local.guildId }),
  ).resolves.toHaveProperty('size', 0);
});
