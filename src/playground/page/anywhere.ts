import { byId } from './element.ts';

/** Takes files that are dropped anywhere on the page, or pasted, and shows where they will go. */
export function takeDrops(take: (files: readonly File[]) => void): void {
  showVeil();
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event) || isFileField(event.target)) return;
    event.preventDefault();
    // The composer is out of reach beneath a dialogue.
    if (dialogIsOpen() && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event) || isFileField(event.target)) return;
    event.preventDefault();
    if (!dialogIsOpen()) take([...(event.dataTransfer?.files ?? [])]);
  });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0 && !dialogIsOpen()) take(files);
  });
}

/** A veil lies over the page while files are dragged across it. */
function showVeil(): void {
  const veil = byId('veil', HTMLDivElement);
  // Entering an inner element comes before leaving the outer one: count, or the veil flickers.
  let inside = 0;
  const count = (now: number) => {
    inside = now;
    veil.hidden = inside <= 0 || dialogIsOpen();
  };
  document.addEventListener('dragenter', (event) => {
    if (carriesFiles(event)) count(inside + 1);
  });
  document.addEventListener('dragleave', (event) => {
    if (carriesFiles(event)) count(inside - 1);
  });
  document.addEventListener('drop', () => count(0));
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

function dialogIsOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** The browser itself puts a file there. */
function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file';
}

/** Calls `leave` on an Escape that nothing else took. */
export function escapeAnywhere(leave: () => void): void {
  document.addEventListener('keydown', (event) => {
    const taken = event.defaultPrevented || dialogIsOpen();
    if (event.key === 'Escape' && !taken) leave();
  });
}

/** A letter typed anywhere goes into the composer, unless there is another field for it. */
export function typeAnywhere(focus: () => void): void {
  document.addEventListener('keydown', (event) => {
    const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    const target = event.target instanceof Element ? event.target : document.body;
    const taken = target.closest('input, textarea, select, .menu, dialog') !== null;
    // The space bar presses a button, and scrolls everything else.
    if (plain && event.key !== ' ' && !taken) focus();
  });
}
