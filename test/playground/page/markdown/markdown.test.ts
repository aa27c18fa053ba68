import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, parseMarkdown } from '../../../../src/playground/page/markdown/markdown.ts';
import {
  type Inline,
  parseInline,
} from '../../../../src/playground/page/markdown/markdown-inline.ts';

/** The tree as a short text: `strong(a em(b))`, so that a case fits on a line. */
function inline(text: string): string {
  return parseInline(text).map(short).join('|');
}

function short(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return `code(${part.text})`;
    case 'link':
      return `link(${part.url} ${part.children.map(short).join('|')})`;
    case 'mention':
      return `${part.of}(${part.name}${part.id})`;
    case 'time':
      return `time(${part.seconds} ${part.style})`;
    default:
      return `${part.kind}(${part.children.map(short).join('|')})`;
  }
}

function blocks(text: string): readonly string[] {
  return parseMarkdown(text).map(shortBlock);
}

function shortBlock(block: Block): string {
  switch (block.kind) {
    case 'code-block':
      return `code-block[${block.language}](${block.text})`;
    case 'quote':
      return `quote(${block.blocks.map(shortBlock).join(' / ')})`;
    case 'list': {
      const items = block.items.map((item) => item.map(shortBlock).join(' / '));
      return `${block.ordered ? `${block.start}.` : '-'}(${items.join('; ')})`;
    }
    case 'heading':
      return `h${block.level}(${block.children.map(short).join('|')})`;
    default:
      return `${block.kind}(${block.children.map(short).join('|')})`;
  }
}

describe('emphasis', () => {
  it.each([
    ['**a** b', 'strong(a)| b'],
    ['*a*', 'em(a)'],
    ['_a_', 'em(a)'],
    ['__a__', 'underline(a)'],
    ['~~a~~', 'strike(a)'],
    ['||a||', 'spoiler(a)'],
    ['***both***', 'strong(em(both))'],
    ['**a *b***', 'strong(a |em(b))'],
    ['*a **b***', 'em(a |strong(b))'],
    ['*a **b** c*', 'em(a |strong(b)| c)'],
    ['__*a*__', 'underline(em(a))'],
    ['||**a** `b`||', 'spoiler(strong(a)| |code(b))'],
  ])('reads %s', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });

  it.each([
    '2 * 3 * 4',
    'snake_case_name',
    'my_file_of_references.ris',
    '*never closed',
    '** also open',
    '****',
    'a || b',
    '* a *',
  ])('leaves %s as it is', (text) => {
    expect(inline(text)).toBe(text);
  });

  it('reads an APA reference as the bot writes it', () => {
    expect(inline('*BMC Health Serv Res*, *25*(1), 947.')).toBe(
      'em(BMC Health Serv Res)|, |em(25)|(1), 947.',
    );
  });
});

describe('escapes', () => {
  it.each([
    ['\\*not italic\\*', '*not italic*'],
    ['a\\_b\\_c', 'a_b_c'],
    ['*a\\*b*', 'em(a*b)'],
    ['\\\\', '\\'],
    ['\\`no code\\`', '`no code`'],
    ['\\[no\\](https://a.org/)', '[no](|link(https://a.org/ https://a.org/)|)'],
    ['C:\\data', 'C:\\data'],
    ['\\<@123>', '<@123>'],
  ])('reads %s', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });
});

describe('code', () => {
  it.each([
    ['`a`', 'code(a)'],
    ['`**a**`', 'code(**a**)'],
    ['``a`b``', 'code(a`b)'],
    ['`` ` ``', 'code(`)'],
    ['*a `*` b*', 'em(a |code(*)| b)'],
    ['`open', '`open'],
  ])('reads %s', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });
});

describe('links', () => {
  it('ends a bare address before the punctuation of the sentence', () => {
    expect(inline('See https://doi.org/10.1186/s12913-025-13051-7.')).toBe(
      'See |link(https://doi.org/10.1186/s12913-025-13051-7 https://doi.org/10.1186/s12913-025-13051-7)|.',
    );
    expect(inline('(https://a.org/b)')).toBe('(|link(https://a.org/b https://a.org/b)|)');
  });

  it('keeps balanced brackets and underscores in an address', () => {
    expect(inline('https://doi.org/10.1016/S0140-6736(25)00001-2')).toContain('(25)00001-2 ');
    expect(inline('https://a.org/x_y_z')).toBe('link(https://a.org/x_y_z https://a.org/x_y_z)');
  });

  it('reads masked links, also with angle brackets and emphasis inside', () => {
    expect(inline('[t](<https://a.org/x>)')).toBe('link(https://a.org/x t)');
    expect(inline('[*t* u](https://a.org/x(1))!')).toBe('link(https://a.org/x(1) em(t)| u)|!');
  });

  it('shows the address of <https://…>', () => {
    expect(inline('<https://a.org/x>')).toBe('link(https://a.org/x https://a.org/x)');
  });

  it.each(['javascript:alert(1)', '[t](javascript:alert(1))', '<data:text/html,x>', '[t](/x)'])(
    'makes no link of %s',
    (text) => {
      expect(inline(text)).toBe(text);
    },
  );
});

describe('mentions and times', () => {
  it.each([
    ['<@123>', 'user(123)'],
    ['<@!123>', 'user(123)'],
    ['<#123>', 'channel(123)'],
    ['<@&123>', 'role(123)'],
    ['</cite:123>', 'command(cite123)'],
    ['<t:1752105600:D>', 'time(1752105600 D)'],
    ['<t:1752105600>', 'time(1752105600 f)'],
  ])('reads %s', (text, tree) => {
    expect(inline(text)).toBe(tree);
  });
});

describe('blocks', () => {
  it('keeps the line breaks of a paragraph', () => {
    expect(blocks('a\nb\n\nc')).toEqual(['paragraph(a\nb\n\nc)']);
    expect(blocks('a\r\nb')).toEqual(['paragraph(a\nb)']);
  });

  it('reads headings and subtext at the beginning of a line only', () => {
    expect(blocks('# A\n## *B*\n### C\n-# d\ne')).toEqual([
      'h1(A)',
      'h2(em(B))',
      'h3(C)',
      'subtext(d)',
      'paragraph(e)',
    ]);
    expect(blocks('#A\n#### B\na # c')).toEqual(['paragraph(#A\n#### B\na # c)']);
  });

  it('reads code blocks, with a language or on one line, and nothing inside them', () => {
    expect(blocks('```bibtex\n@article{a}\n```')).toEqual(['code-block[bibtex](@article{a})']);
    expect(blocks('a ```b *c*``` d')).toEqual([
      'paragraph(a )',
      'code-block[](b *c*)',
      'paragraph( d)',
    ]);
    expect(blocks('```\n# a\n> b\n```')).toEqual(['code-block[](# a\n> b)']);
    expect(blocks('```open\na')).toEqual(['paragraph(```open\na)']);
  });

  it('reads quotes of some lines, and >>> to the end', () => {
    expect(blocks('> a\n> b\nc')).toEqual(['quote(paragraph(a\nb))', 'paragraph(c)']);
    expect(blocks('a\n>>> b\nc')).toEqual(['paragraph(a)', 'quote(paragraph(b\nc))']);
    expect(blocks('> ```\n> x\n> ```')).toEqual(['quote(code-block[](x))']);
  });

  it('reads lists, nested ones too', () => {
    expect(blocks('- a\n- **b**')).toEqual(['-(paragraph(a); paragraph(strong(b)))']);
    expect(blocks('2. a\n3. b')).toEqual(['2.(paragraph(a); paragraph(b))']);
    expect(blocks('- a\n  - b\n  - c\n- d')).toEqual([
      '-(paragraph(a) / -(paragraph(b); paragraph(c)); paragraph(d))',
    ]);
    expect(blocks('- a\n1. b')).toEqual(['-(paragraph(a))', '1.(paragraph(b))']);
    expect(blocks('a - b\n-c')).toEqual(['paragraph(a - b\n-c)']);
  });
});

describe('every text', () => {
  it('is read, and text without marks comes out as it went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~|`<>[]()#-\\\n@1.:/') }), (text) => {
        parseMarkdown(text);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöü0-9,;]+$/), (text) => {
        expect(inline(text)).toBe(text);
      }),
    );
  });

  it('is read also where marks stand thousands deep', () => {
    const deep = ['*', '**', '> ', '- ', '`', '||', '[', '*_'].map((mark) => mark.repeat(2000));
    for (const text of deep) expect(parseMarkdown(text)).toBeDefined();
  });
});
