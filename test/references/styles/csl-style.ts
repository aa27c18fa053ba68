/** What a style of our own is made of, for tests that spoil it. */
export interface Parts {
  readonly root?: string;
  readonly info?: string;
  readonly body?: string;
}

const namespace = 'http://purl.org/net/xbiblio/csl';

/** The attributes of the first element, as they should be. */
export const root = `xmlns="${namespace}" class="in-text" version="1.0"`;

/** What a style says of itself. */
export const info =
  '<title>House style</title><title-short>House</title-short>' +
  '<id>http://www.zotero.org/styles/house-style</id>' +
  '<category citation-format="author-date"/>' +
  '<updated>2022-01-27T00:00:00+00:00</updated>';

/** The least that prints. */
export const body = '<citation><layout><text variable="title"/></layout></citation>';

/** A whole `.csl` file of these parts. */
export function csl(parts: Parts = {}): string {
  const { root: attributes, info: about, body: rest } = { root, info, body, ...parts };
  return `<?xml version="1.0" encoding="utf-8"?>\n<style ${attributes}>\n<info>${about}</info>\n${rest}\n</style>\n`;
}

/** Macros, of which `many` prints this text two thousand times. */
export const manyTimes = (text: string): string =>
  `<macro name="one"><text value="${text}"/></macro>` +
  `<macro name="some">${'<text macro="one"/>'.repeat(50)}</macro>` +
  `<macro name="many">${'<text macro="some"/>'.repeat(40)}</macro>`;

/** A style with one of nearly everything. */
export const houseStyle = csl({
  root: `${root} default-locale="en-GB" demote-non-dropping-particle="sort-only"`,
  body: `<!-- terms -->
<locale xml:lang="en">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="year"/></date>
  <terms>
    <term name="no date">undated</term>
    <term name="editor"><single>ed.</single><multiple>eds</multiple></term>
    <term name="accessed"> </term>
  </terms>
</locale>
<macro name="author">
  <names variable="author" delimiter="; ">
    <name and="symbol" initialize-with=". " name-as-sort-order="all"><name-part name="family" font-variant="small-caps"/></name>
    <et-al font-style="italic"/>
    <label form="short" prefix=" (" suffix=")"/>
    <substitute><names variable="editor"/><text macro="title"/></substitute>
  </names>
</macro>
<macro name="title">
  <choose>
    <if type="book thesis" match="any"><text variable="title" font-style="italic"/></if>
    <else-if variable="container-title"><text variable="title" quotes="true"/></else-if>
    <else><text variable="title"/></else>
  </choose>
</macro>
<macro name="issued"><date variable="issued"><date-part name="year"/></date></macro>
<citation et-al-min="3" et-al-use-first="1" disambiguate-add-year-suffix="true" collapse="year">
  <sort><key macro="author"/><key variable="issued" sort="descending"/></sort>
  <layout prefix="(" suffix=")" delimiter="; ">
    <group delimiter=", "><text macro="author"/><text macro="issued"/><number variable="locator"/></group>
  </layout>
</citation>
<bibliography hanging-indent="true" entry-spacing="0">
  <layout suffix=".">
    <text macro="author" suffix=" "/>
    <text macro="issued" prefix="(" suffix=") "/>
    <text macro="title"/>
    <group prefix=" " delimiter=" &amp; ">
      <text variable="container-title" font-weight="bold"/>
      <text term="in" text-case="capitalize-first"/>
      <label variable="page"/>
      <text variable="page"/>
      <text value="&#8211;"/>
    </group>
  </layout>
</bibliography>`,
});
