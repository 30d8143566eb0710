/** Prints how large the client is when it is minified and compressed; fails when it has grown beyond its budget. */
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { minify } from 'terser';

const BUDGET = 6144;

/** @param {string} entry */
async function size(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`src/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, { module: true, ecma: 2020, compress: { passes: 3 } });
  return gzipSync(code ?? '', { level: 9 }).length;
}

const whole = await size('auto.js');
console.log(`whole client: ${whole} bytes`);
console.log(`patching alone: ${await size('page.js')} bytes`);
if (whole > BUDGET) {
  console.error(`That is more than ${BUDGET} bytes.`);
  process.exitCode = 1;
}
