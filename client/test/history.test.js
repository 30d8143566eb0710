import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connection, JOIN, root, sockets } from '../support/connection.js';
import { window } from '../support/dom.js';

test('a page that the browser had put away connects anew', async () => {
  await sockets[0].receive(JOIN);
  const show = (persisted) => window.dispatchEvent(Object.assign(new window.Event('pageshow'), { persisted }));
  show(false);
  assert.equal(sockets.length, 1);
  show(true);
  assert.equal(sockets.length, 2);
  await sockets[1].receive(JOIN);
  assert.equal(root.getAttribute('data-lvt-state'), 'connected');
  connection.close();
  show(true);
  assert.equal(sockets.length, 2);
});
