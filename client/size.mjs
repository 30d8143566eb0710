/** Prints how large the client is when it is minified and compressed; fails when its core has grown beyond its budget. */
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const BUDGET = 6144;
/** What is loaded behind the core: while a page connects, and where it is needed. */
const ALWAYS = ['html.js', 'morph.js', 'rows.js', 'selection.js', 'watch.js'];
const SOMETIMES = ['edits.js', 'http.js', 'debug.js', 'inspector.js'];
const LAZY = [...ALWAYS, ...SOMETIMES];

/**
 * @param {string} entry
 * @param {string[]} external what is not counted
 */
async function size(entry, external = LAZY.map((name) => `./${name}`)) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/${entry}`, import.meta.url))],
    bundle: true,
    external,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 } });
  return gzipSync(code ?? '', { level: 9 }).length;
}

const whole = await size('auto.js');
console.log(`core: ${whole} bytes`);
console.log(`with what every page loads while it connects: ${await size('auto.js', SOMETIMES.map((name) => `./${name}`))} bytes`);
console.log(`patching alone: ${await size('page.js')} bytes`);
for (const name of LAZY) {
  console.log(`loaded behind it, ${name}: ${await size(name, ['./*'])} bytes`);
}
if (whole > BUDGET) {
  console.error(`That is more than ${BUDGET} bytes.`);
  process.exitCode = 1;
}
