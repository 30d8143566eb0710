import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { assertShows, document, page, window } from '../support/dom.js';
import { connect } from '../src/livetemplate.js';
// Loaded when they are needed; a test does not wait for the disk.
import '../src/html.js';
import '../src/http.js';
import '../src/watch.js';

const DESCRIPTOR = { v: 1, id: 'test', frames: [{ sites: [['t', [0, 0]]] }] };
const JOIN = { join: { page: 'p1', descriptor: '/lvt/test.json', seq: 0 } };
const joinOf = (event) => ({ join: { ...JOIN.join, event } });

let sockets;
let root;
let connection;
let events;
let fetched;

class FakeSocket {
  constructor(url) {
    this.url = url;
    this.sent = [];
    sockets.push(this);
  }

  send(text) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.onclose();
  }

  receive(message) {
    this.onmessage({ data: JSON.stringify(message) });
    return settle();
  }
}

/** Lets all promises that can go on do so, and modules be loaded. */
async function settle() {
  for (let i = 0; i < 50; i++) {
    await new Promise(setImmediate);
  }
}

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  [sockets, events, fetched] = [[], [], []];
  globalThis.WebSocket = FakeSocket;
  globalThis.fetch = async (url) => {
    fetched.push(String(url));
    return { ok: true, json: async () => DESCRIPTOR };
  };
  root = page('<p>a</p>');
  root.setAttribute('data-lvt-page', 'p1');
  for (const name of ['connecting', 'connected', 'disconnected', 'updated', 'error']) {
    root.addEventListener(`lvt:${name}`, ({ detail }) => events.push([name, detail]));
  }
  connection = connect(root);
});

afterEach(() => {
  connection.close();
  mock.timers.reset();
});

const named = (name) => events.filter(([event]) => event === name).map(([, detail]) => detail);

test('connects to the address of the page and joins', async () => {
  assert.match(sockets[0].url, /^wss:\/\/example.test\/page\?a=1&lvt-client=[0-9.e-]+&lvt-page=p1&lvt-sent=0$/);
  assert.equal(root.getAttribute('data-lvt-state'), 'connecting');
  await sockets[0].receive(JOIN);
  assert.deepEqual(fetched, ['https://example.test/lvt/test.json']);
  assert.equal(root.getAttribute('data-lvt-state'), 'connected');
  assert.deepEqual(sockets[0].sent, []);
});

test('applies updates and tells what they took', async () => {
  await sockets[0].receive(JOIN);
  await sockets[0].receive([1, 0, 'ä']);
  assertShows(root, '<p>ä</p>');
  const [{ bytes, pairs, ms }] = named('updated');
  assert.deepEqual([bytes, pairs], [10, 1]);
  assert.ok(ms >= 0);
});

test('updates that come while the descriptor is fetched wait for it', async () => {
  let answer;
  globalThis.fetch = () => new Promise((resolve) => (answer = resolve));
  await sockets[0].receive(JOIN);
  await sockets[0].receive([1, 0, 'b']);
  await sockets[0].receive([2, 0, 'c']);
  assertShows(root, '<p>a</p>');
  answer({ json: async () => DESCRIPTOR });
  await settle();
  assertShows(root, '<p>c</p>');
});

test('a lost update leads to a resync; what comes before the answer is ignored', async () => {
  await sockets[0].receive(JOIN);
  await sockets[0].receive([3, 0, 'x']);
  await sockets[0].receive([4, 0, 'y']);
  assert.deepEqual(sockets[0].sent, [{ resync: true }]);
  assert.equal(named('error')[0].code, 'client');
  await sockets[0].receive({ resync: { seq: 4, html: '<p>new</p>' } });
  await sockets[0].receive([5, 0, 'z']);
  assertShows(root, '<p>z</p>');
});

test('a page that is not what an update expects leads to a resync', async () => {
  await sockets[0].receive(JOIN);
  root.replaceChildren();
  await sockets[0].receive([1, 0, 'x']);
  assert.deepEqual(sockets[0].sent, [{ resync: true }]);
});

test('a block that is lost is asked for alone, and updates go on', async () => {
  globalThis.fetch = async () => ({ json: async () => ({ v: 1, id: 'list', frames: [
    { sites: [['l', [0, 0], [0, 0], 1, [1, 0]]] }, { sites: [['t', [0, 0]]], tree: [['li', 0]] }] }) });
  root.innerHTML = '<ul><li>a</li><li>b</li></ul>';
  await sockets[0].receive(JOIN);
  await sockets[0].receive([1, 0, [[[0, 0, 'A'], [1, 0, 'B']]]]);
  root.querySelector('li').remove();
  await sockets[0].receive([2, 0, [[[0, 0, 'x'], [1, 0, 'y']]]]);
  assertShows(root, '<ul><li>y</li></ul>');
  assert.deepEqual(sockets[0].sent, [{ resync: [0, 0] }]);
  assert.equal(named('error')[0].code, 'client');
  await sockets[0].receive([3, 0, [0, [0], 0, [0, ['x']]]]);
  assertShows(root, '<ul><li>x</li><li>y</li></ul>');
  assert.equal(sockets[0].sent.length, 1);
});

test('another number or HTML in the join message bring the page up to date', async () => {
  await sockets[0].receive({ join: { ...JOIN.join, seq: 2 } });
  assert.deepEqual(sockets[0].sent, [{ resync: true }]);
  sockets[0].close();
  mock.timers.tick(300);
  await sockets[1].receive({ join: { ...JOIN.join, page: 'p2', seq: 0, html: '<p>new</p>' } });
  assert.deepEqual(sockets[1].sent, []);
  assertShows(root, '<p>new</p>');
  sockets[1].close();
  mock.timers.tick(300);
  assert.match(sockets[2].url, /lvt-page=p2&/);
});

test('events are sent with a number', async () => {
  await sockets[0].receive(JOIN);
  connection.send('go', { x: 1 });
  connection.send('on');
  assert.deepEqual(sockets[0].sent, [{ event: 'go', value: { x: 1 }, id: 1 }, { event: 'on', value: {}, id: 2 }]);
});

test('events of the page are sent', async () => {
  await sockets[0].receive(JOIN);
  root.firstChild.setAttribute('lvt-on:click', 'go');
  root.firstChild.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  assert.deepEqual(sockets[0].sent, [{ event: 'go', value: {}, id: 1 }]);
});

test('without a connection events wait, 50 of them, and are sent once', async () => {
  for (let i = 0; i < 51; i++) {
    connection.send('go', { i });
  }
  assert.deepEqual(named('error').map(({ code }) => code), ['offline']);
  await sockets[0].receive(JOIN);
  assert.deepEqual(sockets[0].sent.map(({ value }) => value.i), Array.from({ length: 50 }, (_, i) => i));
  assert.deepEqual(sockets[0].sent.map(({ id }) => id), Array.from({ length: 50 }, (_, i) => i + 1));
  await sockets[0].receive({ ack: [50, 0] });
  sockets[0].close();
  connection.send('later');
  mock.timers.tick(300);
  await sockets[1].receive(joinOf(50));
  assert.deepEqual(sockets[1].sent.map(({ event }) => event), ['later']);
});

test('what the server has not heard is sent again, in its order', async () => {
  await sockets[0].receive(JOIN);
  connection.send('a');
  connection.send('b');
  connection.send('c');
  await sockets[0].receive({ ack: [1, 0] });
  sockets[0].close();
  connection.send('d');
  mock.timers.tick(300);
  await sockets[1].receive(joinOf(2));
  assert.match(sockets[1].url, /&lvt-sent=3$/);
  assert.deepEqual(sockets[1].sent.map(({ event, id }) => `${id} ${event}`), ['3 c', '4 d']);
  await sockets[1].receive(joinOf(2));
  assert.deepEqual(sockets[1].sent.map(({ id }) => id), [3, 4, 3, 4]);
});

test('what a server that knows nothing of the client may have done is refused, what it cannot have done is sent', async () => {
  await sockets[0].receive(JOIN);
  connection.send('a');
  sockets[0].close();
  connection.send('b');
  mock.timers.tick(300);
  await sockets[1].receive({ join: { ...JOIN.join, page: 'p2', html: '<p>new</p>' } });
  assert.deepEqual(named('error'), [{ code: 'lost', message: 'a' }]);
  assert.deepEqual(sockets[1].sent.map(({ event }) => event), ['b']);
});

test('the root tells whether events wait for their answer', async () => {
  const isPending = () => root.hasAttribute('data-lvt-pending');
  await sockets[0].receive(JOIN);
  assert.equal(isPending(), false);
  connection.send('a');
  connection.send('b');
  assert.equal(isPending(), true);
  await sockets[0].receive({ ack: [1, 0] });
  assert.equal(isPending(), true);
  await sockets[0].receive({ ack: [2, 0] });
  assert.equal(isPending(), false);
});

test('an update that was lost is noticed by the next answer', async () => {
  await sockets[0].receive(JOIN);
  connection.send('a');
  await sockets[0].receive({ ack: [1, 1] });
  assert.deepEqual(sockets[0].sent.slice(1), [{ resync: true }]);
  await sockets[0].receive({ ack: [1, 2] });
  await sockets[0].receive({ resync: { seq: 2, html: '<p>b</p>' } });
  await sockets[0].receive({ ack: [1, 2] });
  assert.equal(sockets[0].sent.length, 2);
  mock.timers.tick(24_000);
  assert.equal(root.getAttribute('data-lvt-state'), 'connected');
});

test('a page that was asked for and does not come leads to another connection', async () => {
  await sockets[0].receive(JOIN);
  await sockets[0].receive([2, 0, 'b']);
  await sockets[0].receive({ ack: [0, 2] });
  mock.timers.tick(8000);
  assert.equal(root.getAttribute('data-lvt-state'), 'disconnected');
});

test('a server that says nothing is taken for lost', async () => {
  await sockets[0].receive(JOIN);
  connection.send('a');
  mock.timers.tick(4000);
  connection.send('b');
  await sockets[0].receive([1, 0, 'b']);
  mock.timers.tick(3999);
  assert.equal(root.getAttribute('data-lvt-state'), 'connected');
  mock.timers.tick(1);
  assert.equal(root.getAttribute('data-lvt-state'), 'disconnected');
  mock.timers.tick(300);
  await sockets[1].receive({ join: { ...JOIN.join, seq: 1, event: 0 } });
  assert.deepEqual(sockets[1].sent.map(({ id }) => id), [1, 2]);
});

test('a quiet connection is tried from time to time, and when the user is back', async () => {
  await sockets[0].receive(JOIN);
  mock.timers.tick(25_000);
  assert.deepEqual(sockets[0].sent, [{ probe: true }]);
  await sockets[0].receive({ ack: [0, 0] });
  document.dispatchEvent(new window.Event('visibilitychange'));
  assert.deepEqual(sockets[0].sent.length, 2);
  mock.timers.tick(8000);
  assert.equal(sockets.length, 1);
  mock.timers.tick(300);
  assert.equal(sockets.length, 2);
});

test('a connection that is never made is given up', async () => {
  await settle();
  mock.timers.tick(8000);
  assert.equal(root.getAttribute('data-lvt-state'), 'disconnected');
});

test('without WebSockets HTTP requests carry the messages', async () => {
  const requests = [];
  const { fetch } = globalThis;
  globalThis.fetch = (url, options) => (options?.method !== 'POST' ? fetch(url) : new Promise((resolve) =>
    requests.push({ url: String(url), body: options.body, answer: async (...messages) => {
      resolve({ ok: true, text: async () => messages.map((message) => JSON.stringify(message)).join('\n') });
      await settle();
    } })));
  await settle();
  sockets[0].close();
  await settle();
  mock.timers.tick(300);
  assert.equal(sockets.length, 1);
  assert.match(requests[0].url, /^https:\/\/example.test\/page\?a=1&lvt-client=[0-9.e-]+&lvt-page=p1&lvt-sent=0&lvt-request=0$/);
  await requests[0].answer(JOIN);
  assert.equal(root.getAttribute('data-lvt-state'), 'connected');
  assert.equal(requests.length, 2, 'a request waits');
  connection.send('a');
  connection.send('b');
  assert.deepEqual(requests.slice(2).map(({ body }) => JSON.parse(body).event), ['a']);
  await requests[2].answer([2, 0, 'c'], { ack: [1, 2] });
  assertShows(root, '<p>a</p>');
  await requests[1].answer([1, 0, 'b']);
  assertShows(root, '<p>c</p>');
  assert.deepEqual(requests.slice(3).map(({ body }) => body && JSON.parse(body).event), ['', 'b']);
  connection.close();
  await requests[4].answer([3, 0, 'd']);
  assertShows(root, '<p>c</p>');
  assert.equal(requests.length, 5);
});

test('until one has worked, WebSockets and HTTP take turns', async () => {
  let posts = 0;
  globalThis.fetch = async () => ({ ok: false, status: posts++ });
  await settle();
  for (let i = 0; i < 6; i++) {
    sockets.at(-1).close();
    await settle();
    mock.timers.tick(10_000);
    await settle();
  }
  assert.ok(posts >= 3 && sockets.length >= 3, `${posts} posts, ${sockets.length} sockets`);
});

test('reconnects, later and later, and the descriptor is not fetched again', async () => {
  await sockets[0].receive(JOIN);
  sockets[0].close();
  assert.equal(root.getAttribute('data-lvt-state'), 'disconnected');
  for (const most of [300, 600, 1200, 2400, 4800, 9600, 10_000, 10_000]) {
    const { length } = sockets;
    mock.timers.tick(most / 2 - 1);
    assert.equal(sockets.length, length);
    mock.timers.tick(most / 2 + 1);
    assert.equal(sockets.length, length + 1);
    sockets.at(-1).close();
  }
  mock.timers.tick(10_000);
  await sockets.at(-1).receive(JOIN);
  assert.equal(fetched.length, 1);
  sockets.at(-1).close();
  const { length } = sockets;
  mock.timers.tick(300);
  assert.equal(sockets.length, length + 1);
});

test('reconnects at once when the network or the user is back', async () => {
  await sockets[0].receive(JOIN);
  sockets[0].close();
  window.dispatchEvent(new window.Event('online'));
  assert.equal(sockets.length, 2);
  document.dispatchEvent(new window.Event('visibilitychange'));
  assert.equal(sockets.length, 2);
  sockets[1].close();
  document.dispatchEvent(new window.Event('visibilitychange'));
  assert.equal(sockets.length, 3);
});

test('a descriptor that cannot be had is asked for again', async () => {
  const { fetch } = globalThis;
  globalThis.fetch = async () => ({ json: async () => ({ status: 404 }) });
  await sockets[0].receive(JOIN);
  assert.equal(named('error')[0].code, 'client');
  globalThis.fetch = fetch;
  mock.timers.tick(300); // by HTTP, which does not work here
  await settle();
  mock.timers.tick(600);
  await sockets[1].receive(JOIN);
  await sockets[1].receive([1, 0, 'b']);
  assertShows(root, '<p>b</p>');
});

test('what a lost connection still has to say is not heard', async () => {
  await sockets[0].receive(JOIN);
  const [old] = sockets;
  old.close();
  mock.timers.tick(300);
  await old.receive([1, 0, 'x']);
  assertShows(root, '<p>a</p>');
});

test('another template than before is fetched and the page asked for', async () => {
  await sockets[0].receive(JOIN);
  sockets[0].close();
  mock.timers.tick(300);
  await sockets[1].receive({ join: { ...JOIN.join, descriptor: '/lvt/new.json' } });
  assert.deepEqual(fetched.length, 2);
  assert.deepEqual(sockets[1].sent, [{ resync: true }]);
});

test('a refused event is told', async () => {
  await sockets[0].receive(JOIN);
  await sockets[0].receive({ error: { code: 'unknown-event', message: 'no' } });
  assert.deepEqual(named('error'), [{ code: 'unknown-event', message: 'no' }]);
});

test('what the server explains is logged, the largest patch first', async () => {
  const logged = [];
  globalThis.CSSStyleSheet = class { // jsdom has none that can be made
    replaceSync() {}
  };
  mock.method(console, 'groupCollapsed', (text) => logged.push(text));
  mock.method(console, 'table', (rows) => logged.push(...rows));
  mock.method(console, 'groupEnd', () => logged.push('end'));
  await sockets[0].receive(JOIN);
  const { log } = await import('../src/debug.js');
  const small = [10, 'STATIC_DYNAMIC', 0, 'a.mustache:1:4', 'text', 'title', '"a"', '"b"'];
  const large = [30, 'GRANULAR', 1, 'a.mustache:2:1', 'list', 'rows', '0 rows', '1 row 0,0,0,[0,["x"]]'];
  await sockets[0].receive({ explain: { seq: 1, patches: [small, large] } });
  await new Promise(setImmediate);
  mock.restoreAll();
  assert.equal(typeof log, 'function');
  assert.deepEqual(logged, ['LiveTemplate update 1: 40 bytes, 2 patches',
    { bytes: 30, share: '75 %', strategy: 'GRANULAR', slot: 1, template: 'a.mustache:2:1', kind: 'list', path: 'rows',
      from: '0 rows', to: '1 row 0,0,0,[0,["x"]]' },
    { bytes: 10, share: '25 %', strategy: 'STATIC_DYNAMIC', slot: 0, template: 'a.mustache:1:4', kind: 'text', path: 'title',
      from: '"a"', to: '"b"' },
    'end']);
});

test('closed for good', async () => {
  await sockets[0].receive(JOIN);
  connection.close();
  assert.equal(root.getAttribute('data-lvt-state'), 'disconnected');
  mock.timers.tick(60_000);
  window.dispatchEvent(new window.Event('online'));
  assert.equal(sockets.length, 1);
});

test('auto.js connects every page of the document', async () => {
  connection.close();
  sockets = [];
  document.body.innerHTML = '<div data-lvt-page="x"></div><section data-lvt-page="y"></section><script data-lvt-page="z"></script>';
  await import('../src/auto.js');
  assert.deepEqual(sockets.map(({ url }) => new URL(url).searchParams.get('lvt-page')), ['x', 'y', 'z']);
  assert.equal(document.documentElement.getAttribute('data-lvt-state'), 'connecting');
});
