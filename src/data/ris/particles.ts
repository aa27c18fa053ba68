/** The small words that surnames begin with (citeproc and Zotero part them as well). */
const particles =
  /^(?:(?:af|al|am|av|ben|bin|da|das|de|degli|dei|del|della|den|der|di|do|dos|du|el|het|la|las|le|les|los|op|te|ten|ter|van|vom|von|zu|zum|zur|['’]t) )+(?=\p{Lu})/u;

/** The particle of a family name that has one in small letters before a capital: `van der` Berg; else empty. */
export function particleOf(family: string): string {
  const code = family.charCodeAt(0);
  if ((code < 0x61 || code > 0x7a) && code !== 0x27 && code !== 0x2019) return '';
  return particles.exec(family)?.[0].slice(0, -1) ?? '';
}
