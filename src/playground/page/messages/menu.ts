import { element } from '../element.ts';

/** A line of a menu: it does something, or opens another menu. */
export interface MenuItem {
  readonly label: string;
  readonly act?: () => void;
  readonly items?: readonly MenuItem[];
}

/**
 * Opens a menu at a point of the window (in pixels). It closes on a choice, Escape, a press
 * elsewhere or a scroll, and gives the focus back to where it was.
 */
export function openMenu(items: readonly MenuItem[], x: number, y: number): void {
  closeMenu();
  const before = document.activeElement;
  const menu = viewMenu(items, () => {
    closeMenu();
    if (before instanceof HTMLElement) before.focus();
  });
  menu.classList.add('root');
  // Within a landmark, so that those who jump from one to the next do not miss it.
  document.querySelector('main')?.append(menu);
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
  focusItem(menu, 0);
}

function closeMenu(): void {
  document.querySelector('.menu.root')?.remove();
}

document.addEventListener('pointerdown', (event) => {
  if (!(event.target instanceof Element) || event.target.closest('.menu') === null) closeMenu();
});

function viewMenu(items: readonly MenuItem[], leave: () => void): HTMLElement {
  const menu = element('div', { class: 'menu', role: 'menu' });
  menu.append(...items.map((item) => viewItem(item, leave)));
  menu.addEventListener('keydown', (event) => pressed(event, menu, leave));
  return menu;
}

function viewItem(item: MenuItem, leave: () => void): HTMLElement {
  const line = element('button', { type: 'button', class: 'menu-item', role: 'menuitem' });
  line.append(item.label);
  line.tabIndex = -1;
  if (item.items === undefined) {
    line.addEventListener('click', () => {
      leave();
      item.act?.();
    });
    return line;
  }
  line.setAttribute('aria-haspopup', 'menu');
  line.append(element('span', { class: 'menu-arrow', 'aria-hidden': 'true' }, '›'));
  const inner = viewMenu(item.items, leave);
  const holder = element('div', { class: 'submenu', role: 'none' }, line, inner);
  const open = () => openInner(holder, line, inner);
  line.addEventListener('click', () => {
    open();
    focusItem(inner, 0);
  });
  holder.addEventListener('pointerenter', open);
  holder.addEventListener('pointerleave', () => closeInner(holder));
  return holder;
}

function openInner(holder: HTMLElement, line: HTMLElement, inner: HTMLElement): void {
  // A finger leaves no line: the menu that it opened before is still open.
  for (const other of holder.parentElement?.querySelectorAll('.submenu.open') ?? []) {
    closeInner(other);
  }
  holder.classList.add('open');
  line.setAttribute('aria-expanded', 'true');
  const { left, right } = holder.getBoundingClientRect();
  const fitsRight = right + inner.offsetWidth + 8 <= innerWidth;
  holder.classList.toggle('flipped', !fitsRight && left - inner.offsetWidth >= 8);
  holder.classList.toggle('stacked', !fitsRight && left - inner.offsetWidth < 8);
}

function closeInner(holder: Element): void {
  holder.classList.remove('open');
  holder.querySelector(':scope > .menu-item')?.setAttribute('aria-expanded', 'false');
}

function pressed(event: KeyboardEvent, menu: HTMLElement, leave: () => void): void {
  const lines = linesOf(menu);
  const at = lines.findIndex((line) => line.matches(':focus'));
  const parent = menu.parentElement?.closest('.submenu');
  if (event.key === 'ArrowDown') focusItem(menu, (at + 1) % lines.length);
  else if (event.key === 'ArrowUp') focusItem(menu, (at - 1 + lines.length) % lines.length);
  else if (event.key === 'ArrowRight' && lines[at]?.hasAttribute('aria-haspopup'))
    lines[at]?.click();
  else if (event.key === 'ArrowLeft' && parent instanceof HTMLElement) backTo(parent);
  else if (event.key === 'Escape' || event.key === 'Tab') leave();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function backTo(holder: HTMLElement): void {
  const line = holder.querySelector<HTMLElement>(':scope > .menu-item');
  if (line === null) return;
  closeInner(holder);
  line.focus();
}

function linesOf(menu: HTMLElement): HTMLElement[] {
  return [
    ...menu.querySelectorAll<HTMLElement>(':scope > .menu-item, :scope > .submenu > .menu-item'),
  ];
}

function focusItem(menu: HTMLElement, index: number): void {
  linesOf(menu)[index]?.focus();
}
