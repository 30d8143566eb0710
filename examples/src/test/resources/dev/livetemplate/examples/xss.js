// Runs in the browser: opens pages whose slots hold an attack, or updates one, and says what got through.

const PAGES_AT_ONCE = 6;
const SAFE_PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:', 'about:'];

/** Elements with the names of their attributes, and comments that are not markers. */
const structure = (node) => {
  if (node.nodeType === Node.COMMENT_NODE) return /^\[?[0-9a-z]+$/.test(node.data) ? '' : '!';
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const children = [...node.childNodes].map(structure).join('');
  return `<${node.nodeName} ${node.getAttributeNames().join(' ')}>${children}`;
};

/** Clicks and focuses what has event handlers, so that they run. */
const runHandlers = (document) => {
  for (const id of ['on1', 'on2', 'on3']) {
    const button = document.getElementById(id);
    button.click();
    button.dispatchEvent(new Event('focus'));
  }
};

/** What JavaScript and JSON made of the text; all the same if they read it as one string. */
const texts = ({ document, out }, scriptsRan) => {
  const json = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = json('json');
  return [out.click, out.double, out.single, out.template, data.a, data.b, json('ld').name].concat(
    // An update does not run a script again.
    scriptsRan ? [out.value, out.member[0], out.member[1].a] : [],
  );
};

const isSafe = (url, base) => {
  try {
    return SAFE_PROTOCOLS.includes(new URL(url, base).protocol) || url.startsWith('data:image/png;base64,');
  } catch {
    return true; // no URL at all
  }
};

const unsafeUrls = (document) =>
  [...document.querySelectorAll('[href], [action], [src], [formaction], [poster], [cite]')].flatMap((element) =>
    ['href', 'action', 'src', 'formAction', 'poster', 'cite']
      .map((name) => [name, element[name]?.baseVal ?? element[name]])
      .filter(([, url]) => typeof url === 'string' && url !== '' && !isSafe(url, document.baseURI))
      .map(([name, url]) => `${element.id}.${name}: ${url}`),
  );

const ranScript = (window) =>
  window.__xss !== undefined ||
  Array.from({ length: window.length }, (_, i) => window[i]).some((frame) => {
    try {
      return frame.__xss !== undefined;
    } catch {
      return false; // of another origin
    }
  });

/** Returns what is wrong with a page, whose structure should be the expected one. */
const wrongs = (window, expected, scriptsRan) => {
  const { document } = window;
  const wrong = unsafeUrls(document);
  const found = structure(document.documentElement);
  if (found !== expected) {
    wrong.push(`structure: ${found}`);
  } else {
    runHandlers(document);
    const read = texts(window, scriptsRan);
    if (new Set(read).size !== 1 || typeof read[0] !== 'string') wrong.push(`texts: ${JSON.stringify(read)}`);
    const rules = [...document.styleSheets].map((sheet) => sheet.cssRules.length).join();
    if (rules !== '1,2,2,1') wrong.push(`CSS rules: ${rules}`);
    const inner = document.getElementById('srcdoc').contentDocument;
    if (inner?.body?.childElementCount) wrong.push(`srcdoc: ${inner.body.innerHTML}`);
  }
  if (ranScript(window)) wrong.push('a script ran');
  return wrong;
};

const open = (path) =>
  new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.addEventListener('load', () => done(frame), { once: true });
    frame.src = path;
    document.body.append(frame);
  });

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const harmlessStructure = async () => {
  const frame = await open('/harmless');
  const harmless = structure(frame.contentDocument.documentElement);
  frame.remove();
  return harmless;
};

/** Opens pages, and returns of each what is wrong with it. */
export const checkFirstPaints = async (paths) => {
  const expected = await harmlessStructure();
  const results = [];
  const worker = async () => {
    for (let i = results.length; i < paths.length; i = results.length) {
      results[i] = [];
      const frame = await open(paths[i]);
      results[i] = wrongs(frame.contentWindow, expected, true);
      frame.remove();
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
  return results;
};

/** Updates one page again and again, and returns after each update what is wrong with it. */
export const checkUpdates = async (descriptor, updates) => {
  const expected = await harmlessStructure();
  const frame = await open('/harmless');
  const { mount } = await frame.contentWindow.eval("import('/livetemplate/livetemplate.js')");
  const live = await mount(frame.contentDocument, JSON.parse(descriptor));
  const results = [];
  for (const update of updates) {
    live.apply(JSON.parse(update));
    await pause(0);
    results.push(wrongs(frame.contentWindow, expected, false));
  }
  await pause(500); // for what runs late
  if (ranScript(frame.contentWindow)) results.at(-1).push('a script ran');
  return results;
};
