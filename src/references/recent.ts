/**
 * What `memory` holds under `key`, made and kept when it holds nothing. Of more than `limit` entries
 * the one that was longest not asked for goes. A `make` that throws leaves the memory as it was.
 */
export function recent<V>(memory: Map<string, V>, limit: number, key: string, make: () => V): V {
  const known = memory.get(key);
  const value = known ?? make();
  // A Map keeps the order of insertion: put in again, the entry is the youngest.
  memory.delete(key);
  memory.set(key, value);
  for (const oldest of memory.keys()) {
    if (memory.size <= limit) break;
    memory.delete(oldest);
  }
  return value;
}
