import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe says of one rule; its own types speak of a DOM that the tests do not know. */
interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/**
 * The one thing that we leave, of the least weight: HTML knows no text area that is a combobox. Only as
 * one it tells that its list is open, and an input would take one line.
 */
function isComposer(rule: string, html: string): boolean {
  return rule === 'aria-allowed-role' && html.startsWith('<textarea id="words"');
}

/**
 * What axe finds on the page as it is now, in sentences, however small. Its
 * source goes in by the browser's debugger, which the page's policy does not bind.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // Animations that still run would give colours of half way.
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
    .map((one) => one.finished.catch(() => undefined)))`);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe.source}; undefined`);
  // What is preloaded is what other origins serve: there is nothing, and the policy forbids it.
  const found = await page.evaluate<readonly Finding[]>(
    `axe.run(document, { preload: false, resultTypes: ['violations'] })
      .then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, impact, help, nodes }) =>
    nodes
      .filter(({ html }) => !isComposer(id, html))
      .map(({ html, failureSummary = '' }) => {
        const why = failureSummary.split('\n').slice(1).join(' ').trim();
        return `${impact} ${id}: ${help}. ${html.slice(0, 160)} ${why}`;
      }),
  );
}
