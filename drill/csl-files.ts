/** Reads every official style that Debian's package citation-style-language-styles has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStyle } from '../src/references/styles/csl-file.ts';

const folder = '/usr/share/citation-style-language/styles';
if (!existsSync(folder)) {
  console.log('The official styles are not here: install citation-style-language-styles.');
} else {
  const files = [folder, join(folder, 'dependent')].flatMap((path) =>
    readdirSync(path)
      .filter((name) => name.endsWith('.csl'))
      .map((name) => join(path, name)),
  );
  const begun = performance.now();
  const faults = files.flatMap((file) => {
    const style = readStyle(readFileSync(file));
    return 'fault' in style ? [`${file}: ${style.fault}`] : [];
  });
  const ms = (performance.now() - begun) / files.length;
  console.log(
    `${files.length} official styles, ${faults.length} refused, ${ms.toFixed(2)} ms each`,
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
