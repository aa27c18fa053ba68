import { type Disk, realDisk } from '../src/data/store/disk.ts';

/** The real disk, which takes nothing while it is full. */
export function fullDisk(): {
  readonly disk: Disk;
  readonly fill: () => void;
  readonly empty: () => void;
} {
  let full = false;
  const refuse = async (): Promise<never> => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  const disk: Disk = {
    ...realDisk,
    open: async (path, how) => {
      const file = await realDisk.open(path, how);
      return { ...file, write: (bytes, at) => (full ? refuse() : file.write(bytes, at)) };
    },
  };
  return {
    disk,
    fill: () => {
      full = true;
    },
    empty: () => {
      full = false;
    },
  };
}
