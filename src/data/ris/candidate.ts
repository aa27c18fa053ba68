/** A place in a flattened text where a tag may stand. */
export interface Candidate {
  readonly tag: string;
  /** Where the tag itself begins, and where its value begins. */
  readonly start: number;
  readonly value: number;
}
