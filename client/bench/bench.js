/**
 * Measures in Chromium how long clients take from a message to the DOM; prints the tables, and writes them into
 * docs/performance.md.
 *
 *   npm run bench                       in client/, after mvn -DskipTests package
 *   node bench.js livetemplate          in client/bench/: this client only; writes nothing into the page
 *
 * CHROME_BIN names the browser, SECONDS how long to measure (240). The messages come from the engine itself, in Java; the other clients get what their own
 * servers would send. After each change the page must be the one that is expected, or the benchmark fails.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The seconds that all operations of all clients take together; slow clients take more than their share. */
const SECONDS = Number(process.env.SECONDS ?? 240);

/** How often the clients take turns: what else the machine does comes and goes, and only adds. The least is what counts. */
const ROUNDS = 3;

/** How often a page is loaded for its very first message, of each of these operations. */
const LOADS = 7;
const FIRST = ['select', 'update every 10th'];

const FOLDER = import.meta.dirname;
const CLIENT = resolve(FOLDER, '..');
const JAR = resolve(CLIENT, '../benchmarks/target/benchmarks.jar');
const DOCUMENTATION = resolve(CLIENT, '../docs/performance.md');
const ALL = ['vanilla', 'livetemplate', 'liveview', 'livetemplate-go', 'idiomorph', 'morphdom', 'innerHTML'];
const WANTED = process.argv.slice(2);
const ENGINES = ALL.filter((engine) => engine === 'vanilla' || !WANTED.length || WANTED.includes(engine));
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
  // After some collections code that has not run for a while would be compiled anew.
  args: ['--no-sandbox', '--js-flags=--expose-gc --no-flush-bytecode'],
  protocolTimeout: 600_000,
});

/** @param {string} [what] is done there, for messages */
async function open(what) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(what, error));
  await page.goto(`${origin}/bench/page.html`);
  await page.waitForFunction('window.measure');
  return page;
}

/**
 * @param {any[]} taken in each round
 * @param {'script' | 'layout'} kind
 */
function least(taken, kind) {
  return Math.min(...taken.map((result) => result[kind]));
}

/** Measures all clients, one operation after another and in turns, so that what else the machine does is the same for all. */
async function measureAll() {
  const pages = {};
  for (const engine of ENGINES) {
    pages[engine] = await open(engine);
  }
  const operations = await pages.vanilla.evaluate('operations');
  const results = {};
  const budget = (SECONDS * 1000) / (operations.length * ROUNDS * ENGINES.length);
  for (const operation of operations) {
    const taken = Object.fromEntries(ENGINES.map((engine) => [engine, []]));
    for (let round = 0; round < ROUNDS; round++) {
      for (const engine of ENGINES) {
        await pages[engine].bringToFront();
        taken[engine].push(await pages[engine].evaluate((...args) => window.measure(...args), engine, operation, budget));
      }
    }
    results[operation] = {};
    for (const engine of ENGINES) {
      const result = { script: least(taken[engine], 'script'), layout: least(taken[engine], 'layout'), samples: 0, layouts: 0 };
      for (const { samples, layouts } of taken[engine]) {
        result.samples += samples;
        result.layouts += layouts;
      }
      results[operation][engine] = result;
      console.error(`${operation}, ${engine}: ${result.script.toFixed(1)} µs, with layout ${result.layout.toFixed(1)} µs, ${result.samples} and ${result.layouts} samples`);
    }
  }
  await Promise.all(Object.values(pages).map((page) => page.close()));
  return results;
}

/** @returns {Promise<string[]>} how long the first message of a page takes that was just loaded */
async function measureFirst() {
  const times = [];
  for (const operation of FIRST) {
    const taken = { vanilla: [], livetemplate: [] };
    for (let i = 0; i < LOADS; i++) {
      for (const [engine, milliseconds] of Object.entries(taken)) {
        const page = await open(operation);
        milliseconds.push(await page.evaluate((...args) => window.first(...args), engine, operation));
        await page.close();
      }
    }
    const middle = (engine) => taken[engine].sort((a, b) => a - b)[LOADS >> 1].toFixed(2);
    times.push(`${operation} ${middle('livetemplate')} ms (vanilla ${middle('vanilla')})`);
    console.error(`first message after a load: ${times.at(-1)}`);
  }
  return times;
}

let results;
let first;
try {
  results = await measureAll();
  first = await measureFirst();
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
  for (const [operation, taken] of Object.entries(results)) {
    const base = taken.vanilla[kind];
    const ratios = others.map((engine) => (taken[engine][kind] / base).toPrecision(2));
    lines.push(`| ${operation} | ${base.toFixed(1)} | ${ratios.map(Number).join(' | ')} |`);
  }
  return lines.join('\n');
}

/** @returns {string} how many samples the figures of each client come from */
function samples() {
  const counts = ENGINES.map((engine) => {
    const all = Object.values(results).map((taken) => taken[engine].samples);
    const [fewest, most] = [Math.min(...all), Math.max(...all)];
    return `${engine} ${fewest === most ? most : `${fewest} to ${most}`}`;
  });
  return `Samples: ${counts.join('; ')}.`;
}

const tables = `${table('script')}\n\n${table('layout')}\n
The first message of a page that was just loaded, with none of the code compiled: ${first.join(', ')}. ${samples()}\n`;
console.log(tables);
if (!WANTED.length) {
  const text = await readFile(DOCUMENTATION, 'utf8');
  await writeFile(DOCUMENTATION, text.replace(/(?<=<!-- client -->\n).*?(?=<!-- end -->)/s, () => tables));
}
