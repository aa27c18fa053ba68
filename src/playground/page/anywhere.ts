import { byId } from './element.ts';

/** Takes files that are dropped anywhere on the page, or pasted, and shows where they will go. */
export function takeDrops(take: (files: readonly File[]) => void): void {
  const veil = byId('veil', HTMLDivElement);
  // Entering an inner element comes before leaving the outer one: count, or the veil flickers.
  let inside = 0;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  document.addEventListener('dragenter', (event) => {
    if (!carriesFiles(event)) return;
    inside += 1;
    veil.hidden = false;
  });
  document.addEventListener('dragleave', (event) => {
    if (!carriesFiles(event)) return;
    inside -= 1;
    veil.hidden = inside <= 0;
  });
  document.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    inside = 0;
    veil.hidden = true;
    take([...(event.dataTransfer?.files ?? [])]);
  });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length > 0) take(files);
  });
}

/** Calls `leave` on an Escape that nothing else took. */
export function escapeAnywhere(leave: () => void): void {
  document.addEventListener('keydown', (event) => {
    const taken = event.defaultPrevented || document.querySelector('dialog[open]') !== null;
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
