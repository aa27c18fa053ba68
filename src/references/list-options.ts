/** What a list says about itself. */
export interface ListOptions {
  /** Stands above the list. */
  readonly title?: string;
  /** The language of the list, as a tag: `de-DE`. */
  readonly language?: string;
  /** Do the lines of an entry after the first stand further in? True if absent; labels always hang. */
  readonly hanging?: boolean;
}
