/**
 * Looks that a test lets the browser take. They are text, because the tests know no DOM; each gives
 * the faults it found, as sentences.
 */

/** What a screen reader would have no name for. */
export const nameless = `(() => {
  const seen = (one) => one.checkVisibility({ visibilityProperty: true });
  const nameOf = (one) =>
    one.getAttribute('aria-label') ||
    (one.getAttribute('aria-labelledby') || '').split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '').join('') ||
    [...(one.labels ?? [])].map((label) => label.textContent).join('') ||
    (one.matches('input, select, textarea') ? '' : one.textContent) || one.alt || '';
  const wanted = 'button, a, input, select, textarea, summary, img:not([alt=""]), ' +
    '[role=listbox], [role=dialog], dialog, nav, aside, section, [role=log]';
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [
    ...[...document.querySelectorAll(wanted)].filter((one) => seen(one) && !nameOf(one).trim())
      .map((one) => 'no name: ' + one.outerHTML.slice(0, 120)),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => 'twice: #' + id),
    ...[...document.querySelectorAll('[aria-controls], [aria-labelledby], [aria-activedescendant]')]
      .filter((one) => seen(one) && one.getAttribute('aria-expanded') !== 'false')
      .flatMap((one) => ['aria-controls', 'aria-labelledby', 'aria-activedescendant']
        .flatMap((name) => (one.getAttribute(name) ?? '').split(' '))
        .filter((id) => id !== '' && document.getElementById(id) === null)
        .map((id) => 'names what is not there: #' + id)),
  ];
})()`;

/** Words that stand out too little from what is behind them (WCAG 1.4.3, level AA). */
export const faint = `(() => {
  const numbers = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a], [x, y, z]) =>
    [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1];
  const behind = (one) => {
    const layers = [];
    for (let at = one; at; at = at.parentElement) {
      layers.push(numbers(getComputedStyle(at).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const light = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const hasWords = (one) => [...one.childNodes]
    .some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== '');
  return [...document.body.querySelectorAll('*')]
    .filter((one) => hasWords(one) && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => one.closest(':disabled, script, noscript, option') === null)
    .flatMap((one) => {
      const style = getComputedStyle(one);
      const ground = behind(one);
      const [low, high] = [light(over(numbers(style.color), ground)), light(ground)]
        .sort((one, other) => one - other);
      const ratio = (high + 0.05) / (low + 0.05);
      const size = parseFloat(style.fontSize);
      const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (ratio >= (large ? 3 : 4.5)) return [];
      return [ratio.toFixed(2) + ' for "' + one.textContent.trim().slice(0, 40) + '" of ' +
        one.tagName + '.' + one.className];
    });
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
