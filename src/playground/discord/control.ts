import { ChannelType, GatewayDispatchEvents as Events } from 'discord-api-types/v10';
import type { Faults } from './faults.ts';
import type { LocalDiscord } from './local-discord.ts';
import type { Parts } from './parts.ts';
import { Person } from './person/person.ts';
import { channelPayload } from './world/channels.ts';
import { guildPayload } from './world/guilds.ts';
import type { LocalGuild } from './world/state.ts';

/** What tests and the page hold of a local Discord. */
export function control(parts: Parts, port: number, stop: () => Promise<void>): LocalDiscord {
  const { world, journal, feed, gateway, origin } = parts;
  const [guild] = world.guilds.values();
  if (!guild) throw new Error('The local Discord was made without a guild.');
  return {
    get online() {
      return gateway.online;
    },
    get token() {
      return world.token;
    },
    port,
    origin,
    apiBase: `${origin}/api`,
    cdnBase: origin,
    applicationId: world.app.id,
    app: world.app,
    guildId: guild.id,
    channelId: guild.channels[0]?.id ?? '',
    users: world.users,
    guilds: () => [...world.guilds.values()],
    roles: (guildId) => guildPayload(world, world.guild(guildId)).roles,
    addGuild: (more) => addGuild(parts, more),
    dmChannelId: (userId) => world.dmChannel(userId).id,
    allowApp: (channelId, permissions) => allowApp(parts, channelId, permissions),
    as: (userId, place) => new Person(parts, userId, place),
    heard: () => parts.underway.heard() ?? Promise.resolve(),
    on: (listener) => feed.on(listener),
    messages: (channelId) => [...world.channel(channelId).messages],
    commands: () => [...world.commands.values()].flat(),
    requests: journal.requests,
    view: journal.view,
    unexpected: journal.unexpected,
    expectStatus: (status, route) => journal.expect(status, route),
    gatewayLog: journal.gateway,
    faults: faultsOf(parts),
    stop,
  };
}

function faultsOf({ restFaults, gateway, clock, cdn }: Parts): Faults {
  return {
    ...gateway.faults,
    next: (route, fault, times) => restFaults.order(route, fault, times),
    pass: (ms) => clock.pass(ms),
    expireFiles: () => cdn.expireAll(),
  };
}

function addGuild(
  { world, gateway }: Parts,
  { name, installed = true }: Parameters<LocalDiscord['addGuild']>[0] = {},
): LocalGuild {
  const guild = world.addGuild(name ?? `Guild ${world.guilds.size + 1}`, installed);
  if (installed) gateway.dispatch({ t: Events.GuildCreate, d: guildPayload(world, guild) });
  return guild;
}

function allowApp({ world, gateway }: Parts, channelId: string, permissions: bigint): void {
  const channel = world.channel(channelId);
  channel.appPermissions = permissions;
  const payload = channelPayload(world, channel);
  if (payload.type === ChannelType.GuildText)
    gateway.dispatch({ t: Events.ChannelUpdate, d: payload });
}
