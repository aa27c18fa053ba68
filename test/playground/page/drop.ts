import type { Page } from 'playwright-core';

/** What stands in a dropped file, unless a test cares: an RIS record. */
const record = 'TY  - JOUR\nER  - \n';

/**
 * What a person drags into the window: a file with these words, or of this many bytes. It is made in
 * the browser, because a large one would take seconds to get there; as text, because these tests know
 * no DOM.
 */
export async function dragged(page: Page, name: string, content: string | number = record) {
  const made = typeof content === 'string' ? content : `new Uint8Array(${content})`;
  const part = typeof content === 'string' ? JSON.stringify(made) : made;
  const dataTransfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File([${part}], ${JSON.stringify(name)}));
    return data;
  })()`);
  return { dataTransfer };
}

/** Drops such a file on the messages. */
export async function drop(page: Page, name: string, content?: string | number): Promise<void> {
  await page.dispatchEvent('#log', 'drop', await dragged(page, name, content));
}
