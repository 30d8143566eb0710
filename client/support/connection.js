/**
 * A page whose connection is a socket of the test's own, made anew for each test.
 *
 * @module
 */

import { afterEach, beforeEach, mock } from 'node:test';
import { page } from './dom.js';
import { connect } from '../src/livetemplate.js';
// Loaded when they are needed; a test does not wait for the disk.
import '../src/html.js';
import '../src/http.js';
import '../src/rows.js';
import '../src/selection.js';
import '../src/watch.js';

export const DESCRIPTOR = { v: 1, id: 'test', frames: [{ sites: [['t', [0, 0]]] }] };
export const JOIN = { join: { page: 'p1', descriptor: '/lvt/test.json', seq: 0 } };
export const joinOf = (event) => ({ join: { ...JOIN.join, event } });

export let sockets;
export let root;
export let connection;
export let events;
export let fetched;

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

/** Lets all promises that can go on do so. */
export async function settle() {
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

export const named = (name) => events.filter(([event]) => event === name).map(([, detail]) => detail);
