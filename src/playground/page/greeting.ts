import { byId } from './element.ts';
import { channelName } from './rail.ts';
import type { Sight } from './wire.ts';

/** A record to bring when no file is at hand. */
const example = `TY  - JOUR
AU  - Watson, J. D.
AU  - Crick, F. H. C.
TI  - Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid
T2  - Nature
PY  - 1953
VL  - 171
IS  - 4356
SP  - 737
EP  - 738
DO  - 10.1038/171737a0
ER  - 
`;

/** Greets at the beginning of the channel, in the words of this place. */
export function greet(sight: Sight): void {
  const title = sight.channel === sight.dm ? sight.app.name : channelName(sight, sight.channel);
  byId('greeting-title', HTMLHeadingElement).textContent = `Welcome to ${title}`;
  for (const words of document.querySelectorAll<HTMLElement>('[data-where]')) {
    words.hidden = (words.dataset['where'] === 'dm') !== (sight.channel === sight.dm);
  }
}

/** Lets the greeting's suggestions be pressed: they type a command, or bring the example file. */
export function offerTries(type: (text: string) => void, take: (files: File[]) => void): void {
  for (const offer of document.querySelectorAll<HTMLElement>('[data-try]')) {
    offer.addEventListener('click', () => {
      const text = offer.dataset['try'] ?? '';
      if (text === 'file') take([new File([example], 'watson-crick-1953.ris')]);
      else type(text);
    });
  }
}
