type Child = Node | string | undefined;

/** Attributes by name; `true` is an attribute without value, `false` and `undefined` are none. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. Text children become text nodes: nothing that was written is read as HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (typeof value === 'string') made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does something here; `className` says how it looks. */
export function button(
  className: string,
  label: string | Node,
  press: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: className, ...attributes }, label);
  made.addEventListener('click', press);
  return made;
}

/** An element of `index.html`, by its id. Throws when the page is not the one we know. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`index.html has no ${kind.name} #${id}`);
  return found;
}

/** A link that opens in a new tab; anything but http and https stays words. */
export function link(address: string, ...children: readonly Child[]): HTMLElement {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) {
    return element('span', {}, ...children);
  }
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

/** The round picture of someone without a picture: initials on a colour of their own. */
export function avatar(person: { readonly id: string; readonly name: string }): HTMLElement {
  const initials = person.name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');
  const hue = [...person.id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 6, 7);
  return element('span', { class: `avatar hue-${hue}`, 'aria-hidden': 'true' }, initials);
}

/** A button that copies `text`, and says for a moment that it has. */
export function copyButton(text: () => string): HTMLButtonElement {
  const made = button('copy', 'Copy', () => {
    navigator.clipboard.writeText(text()).then(
      () => say('Copied'),
      () => say('The browser did not allow it'),
    );
  });
  const say = (words: string) => {
    made.textContent = words;
    setTimeout(() => {
      made.textContent = 'Copy';
    }, 1500);
  };
  return made;
}
