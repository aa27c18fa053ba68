/**
 * What `work` takes of the processor, in milliseconds: whether something takes for ever is seen by that on a
 * busy machine too. How fast it is, the benches say.
 */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
