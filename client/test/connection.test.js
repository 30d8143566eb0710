import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { connection, DESCRIPTOR, fetched, JOIN, named, root, settle, sockets } from '../support/connection.js';
import { assertShows, document, page, window } from '../support/dom.js';

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
  sockets.length = 0;
  document.body.innerHTML = '<div data-lvt-page="x"></div><section data-lvt-page="y"></section><script data-lvt-page="z"></script>';
  await import('../src/auto.js');
  assert.deepEqual(sockets.map(({ url }) => new URL(url).searchParams.get('lvt-page')), ['x', 'y', 'z']);
  assert.equal(document.documentElement.getAttribute('data-lvt-state'), 'connecting');
});
