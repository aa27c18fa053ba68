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

  /** One work in a citation. */
  export interface CiteprocCite {
    readonly id: string;
    readonly locator?: string;
    /** The kind of place that `locator` names: `page`, `chapter`. */
    readonly label?: string;
    readonly prefix?: string;
    readonly suffix?: string;
    readonly 'author-only'?: boolean;
    readonly 'suppress-author'?: boolean;
    /** 0 for the first mention, 1 for a later one. */
    readonly position?: 0 | 1;
    /** Is the last mention only a few notes away? */
    readonly 'near-note'?: boolean;
  }

  export interface CiteprocCitation {
    citationItems: readonly CiteprocCite[];
    properties: { noteIndex: number; mode?: 'composite' };
    /** Written by the engine: the works in their order. */
    sortedItems?: readonly [item: { readonly id: string }, cite: object][];
  }

  export class Engine {
    constructor(
      system: CiteprocSystem,
      style: CiteprocNode,
      language: string,
      forceLanguage?: boolean,
    );
    /** Where it writes; `checkNestedBrace` counts the brackets that are open. */
    readonly output: { checkNestedBrace?: unknown };
    readonly registry: { readonly ambigcites: object };
    readonly opt: { readonly development_extensions: Record<string, boolean | number> };
    /** The items of the bibliography from now on, all others forgotten. */
    updateItems(ids: readonly string[]): void;
    /** The same for items that no citation names; those that one names stay. */
    updateUncitedItems(ids: readonly string[]): void;
    /** `false` where the style has no bibliography; otherwise the entries as HTML. */
    makeBibliography():
      | false
      | [
          parameters: {
            readonly entry_ids: readonly (readonly string[])[];
            readonly bibliography_errors: readonly { readonly itemID: string }[];
          },
          entries: string[],
        ];
    /** The HTML of a citation that is not kept. */
    previewCitationCluster(
      citation: CiteprocCitation,
      before: readonly [],
      after: readonly [],
      format: 'html',
    ): string;
    /** The HTML of a citation, at the position that each cite states. */
    makeCitationCluster(cites: readonly CiteprocCite[]): string;
    /** A term of the locale in its long form. */
    getTerm(term: string): string;
  }

  const CSL: {
    Engine: typeof Engine;
    /** The characters that citeproc rewrites as `<sup>`. */
    SUPERSCRIPTS_REGEXP: RegExp;
    /** Words that begin so stand apart from their neighbours. */
    readonly STARTSWITH_ROMANESQUE_REGEXP: RegExp;
  };
  export default CSL;
}
