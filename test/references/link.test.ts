import { describe, expect, it } from 'vitest';
import { linkOf } from '../../src/references/link.ts';

describe('linkOf', () => {
  it('leads from a DOI, bare or as an address, to the resolver', () => {
    const href = 'https://doi.org/10.1186/s12913-025-13051-7';
    expect(linkOf('10.1186/s12913-025-13051-7')).toEqual({
      text: '10.1186/s12913-025-13051-7',
      href,
    });
    expect(linkOf(href)).toEqual({ text: href, href });
    expect(linkOf('http://dx.doi.org/10.1186/s12913-025-13051-7')).toEqual({ text: href, href });
  });

  it('encodes in a DOI what an address cannot hold, and shows it encoded only as an address', () => {
    const doi = '10.1002/(SICI)1097-0258(19960815)15:15<1640::AID-SIM282>3.0.CO;2-O';
    const href =
      'https://doi.org/10.1002/(SICI)1097-0258(19960815)15:15%3C1640::AID-SIM282%3E3.0.CO;2-O';
    expect(linkOf(doi)).toEqual({ text: doi, href });
    expect(linkOf(`https://doi.org/${doi}`)).toEqual({ text: href, href });
    expect(linkOf('10.1641/050[0933:EOTMFT]2.0?#%').href).toBe(
      'https://doi.org/10.1641/050%5B0933:EOTMFT%5D2.0%3F%23%25',
    );
  });

  it('leaves any other address as it is', () => {
    const url = 'https://www.who.int/a_b?x=1&y=(2)#z';
    expect(linkOf(url)).toEqual({ text: url, href: url });
  });

  it('makes no link of what is no address', () => {
    expect(linkOf('www.who.int/a')).toEqual({ text: 'www.who.int/a' });
    expect(linkOf('https://a.org/b c')).toEqual({ text: 'https://a.org/b c' });
    expect(linkOf('https://a.org/<b>')).toEqual({ text: 'https://a.org/<b>' });
  });
});
