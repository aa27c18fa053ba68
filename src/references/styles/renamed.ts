import { shelf } from './shelf.ts';
import { type Style, styleById } from './style.ts';

/** A style was renamed so often at most; more would be a circle. */
const renamings = 5;

let renamed: ReadonlyMap<string, string> | undefined;

/** The style of the shelf with this id, or with another that it had or has elsewhere: `lncs`. */
export function styleByAnyId(id: string): Style | undefined {
  renamed ??= new Map(shelf().renamed);
  let now: string | undefined = id;
  for (let times = 0; now !== undefined && times <= renamings; times += 1) {
    const style = styleById(now);
    if (style) return style;
    now = renamed.get(now);
  }
  return undefined;
}
