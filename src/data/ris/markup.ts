export function plain(t: string): string { return t; }
