/** Whether this is a JSON object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of JSON has more levels. Goes level by level, because recursion would break at it. */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = [value].filter(isNested);
  for (let depth = 0; depth < levels; depth += 1)
    level = level.flatMap((each): unknown[] => Object.values(each)).filter(isNested);
  return level.length > 0;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
