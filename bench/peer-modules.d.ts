// The other readers come without types; this is what of them is called here.
declare module 'reflib-ris' {
  const reflib: { parse(text: string): import('./peers.ts').Emitter };
  export default reflib;
}
declare module '@iebh/reflib' {
  export function getModule(name: 'ris'): {
    readStream(
      stream: import('node:stream').Readable,
      options: object,
    ): import('./peers.ts').Emitter;
  };
}
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: object): readonly object[] };
    readonly output: { format(name: string, data: readonly object[], options: object): string };
  };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
