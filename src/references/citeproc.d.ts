/** What we use of citeproc 2.4.63, which comes without types (its manual: citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  /** An element of CSL, as citeproc takes it instead of XML. It writes into what it is given. */
  export interface CiteprocNode {
    name: string;
    attrs: Record<string, string>;
    children: (CiteprocNode | string)[];
  }

  /** What citeproc asks of its caller. */
  export interface CiteprocSystem {
    /** `false` where there is no such locale. */
    retrieveLocale(language: string): CiteprocNode | false;
    /** The CSL-JSON item with this id. */
    retrieveItem(id: string): { readonly id: string };
  }

  export interface CiteprocCitation {
    citationItems: { id: string }[];
    properties: { noteIndex: number };
  }

  export class Engine {
    constructor(
      system: CiteprocSystem,
      style: CiteprocNode,
      language: string,
      forceLanguage?: boolean,
    );
    readonly opt: { readonly development_extensions: Record<string, boolean | number> };
    /** The items of the bibliography from now on, all others forgotten. */
    updateItems(ids: readonly string[]): void;
    /** `false` where the style has no bibliography; otherwise the entries as HTML. */
    makeBibliography(): false | [parameters: unknown, entries: string[]];
    /** The HTML of a citation that is not kept. */
    previewCitationCluster(
      citation: CiteprocCitation,
      before: readonly [],
      after: readonly [],
      format: 'html',
    ): string;
  }

  const CSL: {
    Engine: typeof Engine;
    /** The characters that citeproc rewrites as `<sup>`. */
    SUPERSCRIPTS_REGEXP: RegExp;
  };
  export default CSL;
}
