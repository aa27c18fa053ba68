import { shownName } from '../commands.ts';
import { avatar, element } from '../element.ts';
import type { Room } from '../room.ts';
import type { Sight } from '../wire.ts';
import { headView, onlyYou, usedView } from './message-head.ts';

/** The lines of commands that have no message (yet); `forgot` is called when one was dismissed. */
export function sentViews(
  { app, people, me, commands }: Sight,
  room: Room,
  forgot: () => void,
): readonly HTMLElement[] {
  const person = people.find(({ id }) => id === me) ?? app;
  return room.sent.map(({ interactionId, name, reason }) =>
    commandNote(person, app, shownName(commands, name), reason, () => {
      room.forget(interactionId);
      forgot();
    }),
  );
}

/** A command on its way (`reason` absent), or what became of it instead of an answer. */
function commandNote(
  me: { readonly id: string; readonly name: string },
  app: { readonly id: string; readonly name: string },
  command: string,
  reason: string | undefined,
  dismiss: () => void,
): HTMLElement {
  const failed = reason !== undefined;
  const words = reason ?? 'Sending command…';
  return element(
    'li',
    { class: failed ? 'message ephemeral' : 'message sending' },
    usedView(me, command),
    avatar(app),
    element(
      'div',
      { class: 'body' },
      headView(app.name, true, new Date().toISOString()),
      element('p', failed ? { class: 'failure', role: 'alert' } : { class: 'thinking' }, words),
      failed ? onlyYou(dismiss) : undefined,
    ),
  );
}
