import type { Candidate } from './flattened.ts';
import { follows } from './followers.ts';
import { words } from './shapes.ts';

export const P = { skipProse: 8, skip: 13, rare: -3, never: -6, repeat: -6, window: 10, alpha: -6 };

interface Step { score: number; from: number; seen: bigint }

/** Tags that come more than once in a record. */
const many = new Set('AU A1 A2 A3 A4 ED TA AD KW DE UR L1 L2 L3 L4 LK N1 RN SN BN AN DB ID C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3 U1 U2 U3 U4 U5 PB WE DO AI PY'.split(' '));
const prose = new Set(['AB','N2','N1']);

export function choose(tags: readonly Candidate[], text: string, end: number): readonly Candidate[] {
  const bits = new Map<string, bigint>();
  for (const { tag } of tags) if (!bits.has(tag)) bits.set(tag, 1n << BigInt(bits.size));
  let ordered = 0;
  for (let i = 1; i + 1 < tags.length; i++) if ((tags[i]?.tag ?? '') <= (tags[i + 1]?.tag ?? '')) ordered++;
  const alphabetical = tags.length > 8 && ordered >= 0.85 * (tags.length - 2);
  const steps: Step[] = [{ score: 0, from: -1, seen: bits.get('TY') ?? 0n }];
  const skipped: number[] = [];
  for (let i = 1; i <= tags.length; i++) {
    const to = tags[i];
    let best: Step = { score: -Infinity, from: -1, seen: 0n };
    for (let j = i - 1; j >= Math.max(0, i - 1 - P.window); j--) {
      const at = tags[j]; const step = steps[j];
      if (!at || !step) continue;
      let score = step.score + words(at.tag, text, at.value, to?.start ?? end);
      score -= (i - 1 - j) * (prose.has(at.tag) ? P.skipProse : P.skip);
      const bit = to ? (bits.get(to.tag) ?? 0n) : 0n;
      if (to) {
        const again = at.tag === to.tag && many.has(to.tag);
        if (again) score += 0;
        else if (alphabetical) score += to.tag === 'ER' ? 0 : at.tag !== 'TY' && to.tag < at.tag ? P.alpha : 0;
        else { const f = follows(at.tag, to.tag); score += f === 2 ? 0 : f === 1 ? P.rare : P.never; }
        if (!again && (step.seen & bit) !== 0n) score += P.repeat * (many.has(to.tag) ? 0.5 : 1);
      } else if (at.tag !== 'ER') score += P.never;
      if (score > best.score) best = { score, from: j, seen: step.seen | bit };
    }
    steps.push(best);
  }
  const chain: Candidate[] = [];
  for (let i = steps[tags.length]?.from ?? -1; i >= 0; i = steps[i]?.from ?? -1) { const t = tags[i]; if (t) chain.push(t); }
  return chain.reverse();
}
