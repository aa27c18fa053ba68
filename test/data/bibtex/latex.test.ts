import { describe, expect, it, test } from 'vitest';
import { latex } from '../../../src/data/bibtex/latex.ts';

describe('latex', () => {
  test.each([
    ['no LaTeX at all, p < 0.05 & 50% of x_1', 'no LaTeX at all, p < 0.05 & 50% of x_1'],
    ['M{\\"u}ller \\& S{\\o}n, \\o stergaard {\\AA}se', 'Müller & Søn, østergaard Åse'],
    ["Garc{\\'\\i}a, {\\'E}cole, \\v{C}apek", 'García, École, Čapek'],
    [
      '\\emph{E. coli} {\\bf bold} \\textsc{Small}',
      '<i>E. coli</i> <b>bold</b> <span style="font-variant:small-caps;">Small</span>',
    ],
    ['H\\textsubscript{2}O, \\textsuperscript{13}C', 'H<sub>2</sub>O, <sup>13</sup>C'],
    ['$\\alpha$-helix, $x^2$, $O(n \\log n)$', 'α-helix, x², O(nlogn)'],
    ["``quoted'' 1--2 a---b c~d", '“quoted” 1–2 a—b c\u00A0d'],
    ['50% off, 10\\% on', '50% off, 10% on'],
    ['\\{x\\} \\textbackslash{}n \\textasciitilde{} \\textasciicircum{}', '{x} \\n ~ ^'],
    ['p \\textless{} 0.05, p < 0.05 \\textgreater 1', 'p < 0.05, p < 0.05 >1'],
    ['-{}- stays, and {Big {Nested} Thing}', '-- stays, and Big Nested Thing'],
    ['The {\\TeX}book and \\LaTeX{} too', 'The TeXbook and LaTeX too'],
    ['\\href{http://x.org}{a label}', 'a label'],
    ['\\textquotesingle{}q\\textquotesingle', "'q'"],
  ])('%s', (tex, text) => {
    expect(latex(tex)).toBe(text);
  });

  it('takes dollars for a formula only where they stand as in one', () => {
    expect(latex('costs $5 or $10')).toBe('costs $5 or $10');
    expect(latex('a $ sign')).toBe('a $ sign');
  });

  test.each(['\\foo{arg}', '{arg', 'arg}}', 'arg\\', '\\emph{arg', '\\begin{x}arg\\end{x}'])(
    'keeps the words of what nobody can read: %s',
    (tex) => {
      expect(latex(tex)).toContain('arg');
    },
  );

  test.each([
    ['accents', (n: number) => Array.from({ length: n }, (_, i) => `w\\"o${i}`).join(' ')],
    ['open braces', (n: number) => '\\"{'.repeat(n)],
    ['dollars', (n: number) => '$a '.repeat(n)],
    ['one long group', (n: number) => `{\\em ${'word '.repeat(n)}}`],
  ])('does not take longer than a text deserves: %s', (_, text) => {
    const long = text(40_000);
    const start = process.cpuUsage();
    latex(long);
    // Of the processor, not of the clock: other work may go on beside.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
