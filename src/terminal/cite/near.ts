/** ` Did you mean apa, apa-cv?`, to stand behind what there is not; nothing where nothing is near. */
export function didYouMean(near: readonly string[]): string {
  return near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
}
