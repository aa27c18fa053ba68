/** The part of fs-native-extensions 1.5 that Ibid uses; the package brings no types. */
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on an open file without waiting; `false` when another one has it. */
  export function tryLock(fd: number): boolean;
  /** Gives it back. */
  export function unlock(fd: number): void;
}
