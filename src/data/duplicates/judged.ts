/** What two records are to each other, and how sure that is (more is surer). */
export interface Verdict {
  readonly is: 'same' | 'doubtful' | 'version' | 'other';
  readonly sure: number;
}

/** Two works. */
export const other: Verdict = { is: 'other', sure: 0 };
/** One work. */
export const same = (sure: number): Verdict => ({ is: 'same', sure });
/** Perhaps one work: people are asked. */
export const doubtful = (sure: number): Verdict => ({ is: 'doubtful', sure });
