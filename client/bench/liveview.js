/**
 * Phoenix LiveView's client, with the page as LiveView would render it, and diffs of keyed comprehensions as its server
 * sends them. The channel stands in for a network.
 *
 * @module
 */
import { LiveSocket } from './node_modules/phoenix_live_view/priv/static/phoenix_live_view.esm.js';

const VERSION = '1.2.12';

const ROW = ['<tr id="row-', '"', '><td>', '</td><td><a>', '</a></td><td><button>x</button></td></tr>'];
const PAGE = ['<h1>', '</h1>', '<table><tbody>', '</tbody></table>'];
const NOTICE = ['<p class="notice">', ' rows</p>'];

function dynamics({ id, label, selected }) {
  return { 0: `${id}`, 1: selected ? ' class="danger"' : '', 2: `${id}`, 3: label };
}

function rendered({ header, open, rows }) {
  const k = Object.fromEntries(rows.map((row, i) => [i, dynamics(row)]));
  k.kc = rows.length;
  return { 0: header, 1: open ? { 0: `${rows.length}`, s: NOTICE } : '', 2: { k, s: ROW }, s: PAGE };
}

/** @returns {Record<string, string>} what differs between two rows */
function rowDiff(from, to) {
  const old = dynamics(from);
  return Object.fromEntries(Object.entries(dynamics(to)).filter(([slot, value]) => old[slot] !== value));
}

function diff(from, to) {
  const result = {};
  if (from.header !== to.header) {
    result[0] = to.header;
  }
  if (from.open !== to.open) {
    result[1] = rendered(to)[1];
  }
  const k = {};
  const indexes = new Map(from.rows.map((row, i) => [row.id, i]));
  for (const [i, row] of to.rows.entries()) {
    const old = indexes.get(row.id);
    if (old === undefined) {
      k[i] = dynamics(row);
      continue;
    }
    const changed = rowDiff(from.rows[old], row);
    const same = Object.keys(changed).length === 0;
    if (old !== i) {
      k.km = true;
      k[i] = same ? old : [old, changed];
    } else if (!same) {
      k[i] = changed;
    }
  }
  if (Object.keys(k).length > 0 || from.rows.length !== to.rows.length) {
    k.kc = to.rows.length;
    result[2] = { k };
  }
  return result;
}

/** A push that has been answered. */
class Answered {
  constructor(response) {
    this.response = response;
  }

  receive(status, callback) {
    if (status === 'ok') {
      callback(this.response);
    }
    return this;
  }
}

class Channel {
  listeners = {};
  joinPush = {};

  constructor(topic, params) {
    this.topic = topic;
    this.params = params;
  }

  join() {
    return new Answered({ rendered: Channel.rendered, liveview_version: VERSION });
  }

  on(event, callback) {
    this.listeners[event] = callback;
  }

  off() {}
  onError() {}
  onClose() {}

  leave() {
    return new Answered({});
  }

  push() {
    return new Answered({});
  }
}

class Socket {
  /** By topic. */
  static channels = new Map();

  onOpen() {}
  onClose() {}
  onError() {}
  onMessage() {}
  off() {}
  connect() {}

  disconnect(callback) {
    callback?.();
  }

  isConnected() {
    return true;
  }

  connectionState() {
    return 'open';
  }

  makeRef() {
    return '1';
  }

  channel(topic, params) {
    const channel = new Channel(topic, params);
    Socket.channels.set(topic, channel);
    return channel;
  }
}

/** One live view for each document; the benchmark ends one before it begins the next. */
export async function beginLiveView(root, { from, to }) {
  root.id = 'phx-bench';
  root.dataset.phxMain = '';
  root.dataset.phxSession = 'session';
  root.dataset.phxStatic = 'static';
  root.innerHTML = from.html;
  Channel.rendered = JSON.parse(JSON.stringify(rendered(from)));
  const live = new LiveSocket('/live', Socket, {});
  live.connect();
  await new Promise((done) => setTimeout(done));
  const there = JSON.stringify(diff(from, to));
  const back = JSON.stringify(diff(to, from));
  const channel = Socket.channels.get(`lv:${root.id}`);
  return {
    root: document.getElementById('phx-bench'),
    there: () => channel.listeners.diff(JSON.parse(there)),
    back: () => channel.listeners.diff(JSON.parse(back)),
    end: () => live.destroyAllViews(),
  };
}
