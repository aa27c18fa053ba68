import { goTo } from './address.ts';
import { avatar, button, byId, element } from './element.ts';
import type { Sight } from './wire.ts';

/** Draws the left side: servers, channels, direct messages, and as whom one acts. */
export function drawRail(sight: Sight, unread: ReadonlySet<string>): void {
  const channels = sight.guilds.flatMap((guild) => [
    element('h2', {}, guild.name),
    ...guild.channels.map(({ id, name }) => entry(sight, unread, id, `# ${name}`)),
  ]);
  const dm = entry(sight, unread, sight.dm, sight.app.name);
  dm.prepend(avatar(sight.app));
  byId('channels', HTMLElement).replaceChildren(
    ...channels,
    element('h2', {}, 'Direct messages'),
    dm,
  );
  drawMe(sight);
}

/** The name of a channel as it stands in the header: `# references`, or the app's in a DM. */
export function channelName(sight: Sight, id: string): string {
  const channel = sight.guilds.flatMap(({ channels }) => channels).find((one) => one.id === id);
  return channel === undefined ? `@ ${sight.app.name}` : `# ${channel.name}`;
}

function entry(
  sight: Sight,
  unread: ReadonlySet<string>,
  channel: string,
  label: string,
): HTMLButtonElement {
  const made = button('channel', label, () => {
    openSide(false);
    goTo({ as: sight.me, channel });
  });
  if (channel === sight.channel) made.setAttribute('aria-current', 'page');
  made.classList.toggle('unread', unread.has(channel));
  return made;
}

function drawMe(sight: Sight): void {
  const chooser = byId('acting', HTMLSelectElement);
  const options = sight.people.map(({ id, name, role }) =>
    element('option', { value: id, selected: id === sight.me }, role ? `${name} (${role})` : name),
  );
  chooser.replaceChildren(...options);
  const me = sight.people.find(({ id }) => id === sight.me);
  if (me !== undefined) byId('me', HTMLSpanElement).replaceChildren(avatar(me));
}

/** On a narrow window the left side hides behind a button. */
export function toggleSide(): void {
  byId('channels-button', HTMLButtonElement).addEventListener('click', () => {
    openSide(!document.body.classList.contains('side-open'));
  });
}

function openSide(open: boolean): void {
  document.body.classList.toggle('side-open', open);
  byId('channels-button', HTMLButtonElement).setAttribute('aria-expanded', String(open));
}
