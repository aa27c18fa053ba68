import type { NotSaved } from '../data/store/faults.ts';

/** What is wrong, and what whoever runs Ibid can do about it, for errors that go together. */
interface Trouble {
  readonly codes: readonly string[];
  readonly is: string;
  readonly todo: string;
}

const troubles: readonly Trouble[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    is: 'the disk is full',
    todo: 'Once whoever runs me has made room there, ask again.',
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    is: 'I may not write where I keep the libraries',
    todo: 'Once whoever runs me has let me write there again, ask again.',
  },
  {
    codes: ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN', 'EBUSY'],
    is: 'the machine that I run on has too much to do',
    todo: 'Ask again in a while; if that goes on, tell whoever runs me.',
  },
  {
    codes: ['ENOENT', 'ENOTDIR', 'ESTALE', 'ENODEV', 'ENXIO'],
    is: 'the folder in which I keep the library is gone',
    todo: 'Whoever runs me must put it back, or see whether its disk is mounted, and start me again.',
  },
];

/** A disk that fails in any other way (EIO): what is on it should be looked at first. */
const broken: Omit<Trouble, 'codes'> = {
  is: 'the disk reports an error',
  todo: 'Whoever runs me should look at it, and at the last backup, before anything else.',
};

/** What is told to somebody whose change could not be saved. */
export function notSavedWords({ code }: NotSaved): string {
  const { is, todo } = troubles.find(({ codes }) => codes.includes(code)) ?? broken;
  return `Nothing was saved: ${is} (${code}). The library is as it was before. ${todo}`;
}
