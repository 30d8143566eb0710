import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { connection, JOIN, joinOf, named, root, settle, sockets } from '../support/connection.js';
import { document, window } from '../support/dom.js';

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
