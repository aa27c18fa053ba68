import { goTo } from './address.ts';
import { avatar, button, byId, element } from './element.ts';
import type { Sight } from './wire.ts';

/** Draws the left side: servers, channels, direct messages. */
export function drawRail(sight: Sight, unread: ReadonlySet<string>): void {
  const channels = sight.guilds.flatMap((guild) => [
    element('h2', {}, guild.name),
    ...guild.channels.map(({ id, name }) => entry(sight, unread, id, `# ${name}`)),
  ]);
  const dm = entry(sight, unread, sight.dm, sight.app.name);
  dm.prepend(avatar(sight.app));
  const place = byId('channels', HTMLElement);
  const buttons = [...place.querySelectorAll('button')];
  const focused = buttons.findIndex((one) => one.matches(':focus'));
  place.replaceChildren(...channels, element('h2', {}, 'Direct messages'), dm);
  place.querySelectorAll('button')[focused]?.focus();
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

/** Says as whom one acts. */
export function drawMe(sight: Sight): void {
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
    openSide(!sideIsOpen());
  });
  document.querySelector('main')?.addEventListener('pointerdown', (event) => {
    const onButton = event.target instanceof Element && event.target.id === 'channels-button';
    if (!onButton) openSide(false);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !sideIsOpen()) return;
    event.preventDefault();
    openSide(false);
    byId('channels-button', HTMLButtonElement).focus();
  });
}

function sideIsOpen(): boolean {
  return document.body.classList.contains('side-open');
}

function openSide(open: boolean): void {
  document.body.classList.toggle('side-open', open);
  byId('channels-button', HTMLButtonElement).setAttribute('aria-expanded', String(open));
}
