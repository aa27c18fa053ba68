/**
 * Looks that a test lets the browser take. They are text, because the tests know no DOM; each gives
 * the faults it found, as sentences.
 */

/** Ids that are there twice, or are named and not there: axe leaves most of them to people. */
export const lostIds = `(() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => 'twice: #' + id),
    ...[...document.querySelectorAll('[aria-controls], [aria-labelledby], [aria-activedescendant]')]
      .filter((one) => seen(one) && one.getAttribute('aria-expanded') !== 'false')
      .flatMap((one) => ['aria-controls', 'aria-labelledby', 'aria-activedescendant']
        .flatMap((name) => (one.getAttribute(name) ?? '').split(' '))
        .filter((id) => id !== '' && document.getElementById(id) === null)
        .map((id) => 'names what is not there: #' + id)),
  ];
})()`;

/** Whether the page is wider than its window. */
export const tooWide = `(() => {
  const wide = document.scrollingElement.scrollWidth > innerWidth;
  const out = [...document.querySelectorAll('main *')].filter((one) =>
    one.checkVisibility({ visibilityProperty: true }) &&
    one.getBoundingClientRect().right > innerWidth + 1 && one.closest('pre') === null);
  return [...(wide ? ['the page scrolls sideways'] : []),
    ...out.map((one) => 'sticks out: ' + one.outerHTML.slice(0, 100))];
})()`;
