/**
 * Measures in Chromium how long clients take from a message to the DOM; prints the tables, and writes them into
 * docs/performance.md.
 *
 *   npm run bench                       in client/, after mvn -DskipTests package
 *
 * CHROME_BIN names the browser. The messages come from the engine itself, in Java; the other clients get what their own
 * servers would send. After each change the page must be the one that is expected, or the benchmark fails.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import puppeteer from 'puppeteer-core';

const SAMPLES = Number(process.env.SAMPLES ?? 25);
const FOLDER = import.meta.dirname;
const CLIENT = resolve(FOLDER, '..');
const JAR = resolve(CLIENT, '../benchmarks/target/benchmarks.jar');
const DOCUMENTATION = resolve(CLIENT, '../docs/performance.md');
const ENGINES = ['vanilla', 'livetemplate', 'livetemplate, first', 'liveview', 'livetemplate-go', 'idiomorph', 'morphdom', 'innerHTML'];
const TYPES = { '.js': 'text/javascript', '.html': 'text/html', '.json': 'application/json' };

/** The clock of an isolated page ticks every 5 µs, else every 100. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const cases = execFileSync('java', ['-cp', JAR, 'dev.livetemplate.benchmarks.client.ClientCases'], {
  maxBuffer: 1 << 28,
});

const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  try {
    const file = resolve(CLIENT, `.${path}`);
    if (!file.startsWith(CLIENT + sep)) {
      throw new Error('outside');
    }
    const body = path === '/cases.json' ? cases : await readFile(file);
    response.writeHead(200, { ...ISOLATED, 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--js-flags=--expose-gc'],
  protocolTimeout: 600_000,
});
const results = {};
try {
  for (const engine of ENGINES) {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(engine, error));
    await page.goto(`${origin}/bench/page.html`);
    await page.waitForFunction('window.measure');
    results[engine] = await page.evaluate((...args) => window.measure(...args), engine, SAMPLES);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}

/**
 * @param {'script' | 'layout'} kind
 * @returns {string} a table in Markdown: microseconds of hand-written code, and ratios to it
 */
function table(kind) {
  const others = ENGINES.filter((engine) => engine !== 'vanilla');
  const lines = [
    `| ${kind === 'script' ? 'until the DOM is right' : 'with forced layout'} | vanilla, µs | ${others.join(' | ')} |`,
    `|---|--:${'|--:'.repeat(others.length)}|`,
  ];
  for (const [operation, { [kind]: base }] of Object.entries(results.vanilla)) {
    const ratios = others.map((engine) => {
      const time = results[engine][operation]?.[kind];
      return time === undefined ? '–' : (time / base).toPrecision(2);
    });
    lines.push(`| ${operation} | ${base.toFixed(1)} | ${ratios.map(Number).join(' | ')} |`);
  }
  return lines.join('\n');
}

const tables = `${table('script')}\n\n${table('layout')}\n`;
console.log(tables);
const text = await readFile(DOCUMENTATION, 'utf8');
await writeFile(DOCUMENTATION, text.replace(/(?<=<!-- client -->\n).*?(?=<!-- end -->)/s, () => tables));
