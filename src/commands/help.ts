import { type APIApplicationCommandOption, ApplicationCommandType } from 'discord.js';
import type { Command } from './command.ts';
import { card, text } from './reply.ts';
import { slash } from './slash.ts';

const optionNames = (options: readonly APIApplicationCommandOption[] = []): string =>
  options.map(({ name }) => ` ${name}`).join('');

/** `/cite work style` — what it does; an entry of the Apps menu by its name. */
function line({ data }: Command): string {
  if (data.type !== ApplicationCommandType.ChatInput) {
    return `- **Apps > ${data.name}** — right-click a message with a file`;
  }
  return `- **/${data.name}${optionNames(data.options)}** — ${data.description}`;
}

const importing = `### Bringing references
Post a file of references (RIS, BibTeX, PubMed, EndNote, Web of Science, CSL-JSON) with an @mention of me, or send it to me as a direct message, or use one of the ways above. I say what I made of each record, and every import can be undone. A work that several imports brought stays until all of them are undone (**/history**), or until it is forgotten (**/forget**).`;

const rights = `### Who may do what
Everybody here may look, cite, bring, edit and tag: **/history** tells who did what, and every change can be undone. Forgetting and undoing are for whoever brought or did it, and for people with **Manage Messages**; styles, backup, citation keys and libraries of channels are for people with **Manage Server**. The library stays on the computer that runs me; nothing of it is sent anywhere but here. A style that you name and I lack is fetched by its name alone.`;

const styles = `### Any style
Every style of the Citation Style Language, by the name of a journal or a style: **/cite** has \`style\`, **/style use** chooses the team’s, **/style add** brings one that I lack. A channel with a library of its own begins with the server’s style and chooses for itself. **/bibliography** makes a list of many works, for a message or for Word.`;

const credits = `-# Citations by [citeproc-js](<https://github.com/Juris-M/citeproc-js>) (© Frank Bennett, CPAL 1.0) with styles of the [Citation Style Language](<https://citationstyles.org/>) project (CC BY-SA 3.0).`;

/** `/help`: the commands as they are registered, the ways to bring references, the rights. */
export function helpFor(commands: readonly Command[]): Command {
  const help: Command = {
    data: slash('help', 'What Ibid can do, and how').toJSON(),
    to: 'asker',
    answer: () => ({
      to: 'asker',
      card: true,
      components: card(
        text(`## Ibid, the reference desk\n${[...commands, help].map(line).join('\n')}`),
        text(importing),
        text(styles),
        text(rights),
        text(credits),
      ),
    }),
  };
  return help;
}
