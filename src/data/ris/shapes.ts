/** How well the words between two places fit a tag: 0 well, below that worse. */
export function words(tag: string, text: string, from: number, to: number): number {
  const length = to - from;
  const head = text.slice(from, Math.min(to, from + 400)).trim();
  if (tag === 'ER') return head === '' ? 0 : -12;
  if (head === '') return -0.5;
  switch (tag) {
    case 'PY': case 'Y1': return /^\d{4}(?!\d)/.test(head) && length < 40 ? 0 : -9;
    case 'TY': return length < 20 ? 0 : -9;
    case 'DA': case 'Y2': case 'PD': return length <= 50 && /^(?:\d|\/|[A-Z]{3})|^\p{Lu}\p{Ll}+ ?\d|^\p{Lu}\p{Ll}{2}$/u.test(head) ? 0 : -7;
    case 'DO': case 'DI': return head.includes('10.') && length < 120 ? 0 : -8;
    case 'SN': case 'BN': case 'VO': return /\d/.test(head) && length < 120 ? 0 : -7;
    case 'UR': case 'L1': case 'L2': case 'L3': case 'L4': case 'LK': return /[/.:<]/.test(head.split(' ')[0] ?? '') ? 0 : -7;
    case 'VL': case 'IS': case 'SP': case 'EP': case 'NV': case 'SV': case 'PG': return length <= 30 ? /\d/.test(head) ? 0 : -2 : length <= 70 ? -3 : -9;
    case 'LA': return length <= 40 ? 0 : -9;
    case 'AU': case 'A1': case 'A2': case 'A3': case 'A4': case 'ED': case 'TA': return length <= 70 ? (/^[\p{Lu}\p{L}[]/u.test(head) ? 0 : -2) : length <= 150 ? -2 : -4;
    case 'TI': case 'T1': case 'ST': case 'T2': case 'JF': case 'BT': case 'T3': return length <= 400 ? 0 : -7;
    case 'JO': case 'JA': case 'J1': case 'J2': case 'J9': case 'JI': case 'CY': case 'PB': case 'PP': return length <= 200 ? 0 : -7;
    case 'AB': case 'N2': return length > 60 ? 0 : -2;
    case 'KW': case 'DE': return length <= 150 ? 0 : -4;
    case 'ID': case 'AN': case 'CN': case 'LB': case 'CP': case 'C7': case 'ET': case 'DP': case 'DB': return length <= 250 ? 0 : -6;
    default: return length <= 600 ? 0 : -1;
  }
}
