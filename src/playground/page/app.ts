import { goTo, placeInAddress } from './address.ts';
import { escapeAnywhere, takeDrops, typeAnywhere } from './anywhere.ts';
import { knownIn } from './choosing/known-choices.ts';
import { Composer, type Files } from './composing/composer.ts';
import { Drawer } from './drawer/drawer.ts';
import { byId } from './element.ts';
import { greet, offerTries } from './greeting.ts';
import { showHeader, showStatus, showTyping } from './header.ts';
import { listen } from './line.ts';
import { Log } from './messages/log.ts';
import { surroundings } from './messages/message-actions.ts';
import { messageView } from './messages/message-view.ts';
import { sentViews } from './messages/sent-view.ts';
import { openDialogue } from './modal/modal-view.ts';
import { drawMe, drawRail, toggleSide } from './rail.ts';
import { isMine, Room } from './room.ts';
import { act, look, noAnswer } from './server.ts';
import { toast } from './toast.ts';
import type { Action, PageEvent, Place, Reaction, Sight } from './wire.ts';

/** The page: one person in one channel, and everything that happens there. */
class App {
  readonly #room = new Room();
  readonly #log = new Log();
  readonly #drawer = new Drawer();
  readonly #unread = new Set<string>();
  readonly #composer: Composer;
  #sight: Sight;
  /** What happened while we looked: taken in afterwards, so that nothing falls between. */
  #meanwhile: PageEvent[] | undefined;
  #looks = 0;
  #hangUp: () => void = () => undefined;

  constructor(sight: Sight) {
    this.#sight = sight;
    this.#composer = new Composer({
      sight: () => this.#sight,
      act: (action, files) => this.#act(action, files),
    });
    takeDrops((files) => this.#composer.take(files));
    offerTries(
      (text) => this.#composer.type(text),
      (files) => this.#composer.take(files),
    );
    byId('acting', HTMLSelectElement).addEventListener('change', (event) => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      goTo({ ...this.#place, as: event.target.value });
    });
    addEventListener('hashchange', () => void this.#look(placeInAddress()));
    typeAnywhere(() => this.#composer.focus());
    toggleSide();
    escapeAnywhere(() => this.#log.toEnd());
  }

  get #place(): Place {
    return { as: this.#sight.me, channel: this.#sight.channel };
  }

  /** Listens as the acting person; looks again whenever the line was broken. */
  listen(): void {
    this.#hangUp();
    this.#hangUp = listen(this.#sight.me, {
      told: (event) => this.#told(event),
      // Who is on the way to another place must not be called back.
      fresh: () => void this.#look({ ...this.#place, ...placeInAddress() }),
      lost: () => showStatus(this.#sight, noAnswer),
    });
  }

  async #look(place: Partial<Place>): Promise<void> {
    this.#meanwhile = [];
    this.#looks += 1;
    const turn = this.#looks;
    const sight = await look(place).catch((error: Error) => toast(error.message));
    // Someone went elsewhere meanwhile: what was seen here is of no interest any more.
    if (turn !== this.#looks) return;
    const meanwhile = this.#meanwhile;
    this.#meanwhile = undefined;
    if (!sight) return;
    const before = this.#place;
    this.#sight = sight;
    const { me, channel, messages } = sight;
    this.#composer.enter();
    this.#room.enter(messages);
    for (const event of meanwhile) this.#takeIn(event);
    this.#unread.delete(channel);
    this.#drawAll();
    if (channel !== before.channel || me !== before.as) this.#log.toEnd();
    // A finger would get the keyboard over what it wants to read.
    if (channel !== before.channel && matchMedia('(hover: hover)').matches) this.#composer.focus();
    if (me !== before.as) this.listen();
  }

  async #act(action: Action, files?: Files): Promise<Reaction> {
    const place = this.#place;
    const known = knownIn(this.#sight);
    const reaction = await act(place, action, files);
    if (reaction.opened !== undefined) openDialogue(reaction.opened, place, known);
    if (reaction.refused !== undefined && action.kind !== 'type') toast(reaction.refused);
    return reaction;
  }

  #told(event: PageEvent): void {
    if (this.#meanwhile !== undefined) this.#meanwhile.push(event);
    else this.#takeIn(event);
  }

  #takeIn(event: PageEvent): void {
    if (event.kind === 'request') this.#drawer.told();
    else if (event.kind === 'presence' || event.kind === 'commands') void this.#appChanged();
    else if (event.channelId === this.#sight.channel) {
      showTyping(event.kind === 'typing' ? this.#sight.app.name : undefined);
      this.#room.apply(event);
      this.#drawLog();
      if (isMine(event, this.#sight.me)) this.#log.toEnd();
    } else if (event.kind === 'messageCreate') {
      this.#unread.add(event.channelId);
      this.#drawRail();
    }
  }

  async #appChanged(): Promise<void> {
    const turn = this.#looks;
    const sight = await look(this.#place).catch((error: Error) => toast(error.message));
    // Someone went elsewhere meanwhile, where other commands may be used.
    if (!sight || turn !== this.#looks) return;
    const { commands, online } = sight;
    this.#sight = { ...this.#sight, commands, online };
    showStatus(this.#sight);
  }

  #drawAll(): void {
    showHeader(this.#sight);
    greet(this.#sight);
    drawMe(this.#sight);
    this.#drawRail();
    this.#drawLog();
  }

  #drawRail(): void {
    drawRail(this.#sight, this.#unread);
  }

  #drawLog(): void {
    const perform = (action: Action) => void this.#act(action);
    this.#log.show(
      this.#room.messages,
      (id) => this.#room.note(id),
      (message) => messageView(message, surroundings(message, this.#sight, this.#room, perform)),
      sentViews(this.#sight, this.#room, () => this.#drawLog()),
    );
  }
}

const app = new App(await look(placeInAddress()));
app.listen();
