/**
 * The browser client of LiveTemplate.
 *
 * `connect` keeps a page up to date over a WebSocket and sends what the user does. `mount` only applies updates, for
 * those who bring a transport of their own.
 *
 * @module
 */

/** @import { Value } from './events.js' */
import { listen } from './events.js';
import { load } from './lazy.js';
import { mount } from './page.js';
import { Mismatch } from './resolve.js';
import { Transport } from './transport.js';

export { Mismatch, mount };

/** How many events are kept while there is no connection. */
const MOST_WAITING = 50;

/** @typedef {{event: string, value: Value, id: number}} Message an event, as it is sent */

/**
 * @typedef {object} Options
 * @property {string} [page] the page's id; default: the attribute data-lvt-page of the root
 * @property {string} [url] where to connect; default: the address of the page itself
 */

/**
 * Connects a page with its server.
 *
 * @param {Element | Document} root the element that holds the page, or the document if the page is a whole one
 * @param {Options} [options]
 * @returns {Connection}
 */
export function connect(root, options = {}) {
  return new Connection(root, options);
}

class Connection {
  /** @type {Awaited<ReturnType<typeof mount>> | null} */
  #page = null;
  /** Where the descriptor of the page was found. */
  #descriptor = '';
  /** Whether the server has been asked for the whole page: until it comes, updates are of no use. */
  #resyncing = false;
  /** Done when the messages before are: each waits for the descriptor that the first one may need. */
  #done = Promise.resolve();
  /** @type {Message[]} events that the server has not said to be done, in their order */
  #pending = [];
  /** The number of the latest event, and of the latest that was handed to a connection. */
  #events = 0;
  #sent = 0;

  /**
   * @param {Element | Document} root
   * @param {Options} options
   */
  constructor(root, options) {
    this.root = root;
    /** @type {Element} */
    this.element = /** @type {Document} */ (root).documentElement ?? root;
    this.id = options.page ?? /** @type {string} */ (this.element.getAttribute('data-lvt-page'));
    const url = new URL(options.url ?? '', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    url.searchParams.set('lvt-client', `${Math.random()}`);
    this.transport = new Transport({
      opening: () => {
        this.#state('connecting');
        url.searchParams.set('lvt-page', this.id);
        url.searchParams.set('lvt-sent', `${this.#sent}`);
        return url.href;
      },
      message: (text, socket) => this.#enqueue(text, socket),
      lost: () => {
        this.#resyncing = false;
        this.#state('disconnected');
      },
    });
    load().catch(() => {}); // what the page will need, while the connection is made
    this.stopListening = listen(root, (name, value) => this.send(name, value));
  }

  /**
   * Sends an event; without a connection it waits for one.
   *
   * @param {string} name
   * @param {Value} [value]
   */
  send(name, value = {}) {
    if (this.transport.joined || this.#pending.length < MOST_WAITING) {
      this.#pending.push({ event: name, value, id: ++this.#events });
      this.#flush();
    } else {
      this.#dispatch('error', { code: 'offline', message: name });
    }
  }

  /** Sends what has not been sent, where there is a connection. */
  #flush() {
    this.element.toggleAttribute('data-lvt-pending', !!this.#pending[0]);
    if (this.transport.joined) {
      this.#pending.filter(({ id }) => id > this.#sent).forEach((event) => this.transport.send(event));
      this.#sent = this.#events;
    }
  }

  /** Ends the connection. The page stays as it is. */
  close() {
    this.stopListening();
    this.transport.close();
  }

  /**
   * @param {string} text
   * @param {WebSocket} socket
   */
  #enqueue(text, socket) {
    this.#done = this.#done.then(() => this.#receive(text, socket)).catch((error) => {
      this.#dispatch('error', { code: 'client', message: `${error}` });
      if (this.transport.joined && !this.#resyncing) {
        this.#resync(error.block);
      } else {
        this.transport.lose(socket);
      }
    });
  }

  /**
   * @param {string} text
   * @param {WebSocket} socket that it came from
   */
  async #receive(text, socket) {
    const message = JSON.parse(text);
    const { join, resync, error, ack, explain } = message;
    const isJoin = join?.page; // arrays have a method of that name
    if (isJoin) {
      await this.#prepare(join.descriptor);
    }
    if (this.transport.socket !== socket) {
      return; // that connection has been lost meanwhile
    }
    if (isJoin) {
      await this.#join(join);
    } else if (resync) {
      await this.#reset(resync);
    } else if (error) {
      this.#dispatch('error', error);
    } else if (message[0]) {
      this.#update(message, text);
    } else if (ack) {
      this.#acknowledge(ack[0], ack[1]);
    } else if (explain) {
      (await import('./debug.js')).log(explain);
    }
  }

  /** @param {{page: string, descriptor: string, seq: number, event?: number, html?: string}} join */
  async #join({ page, seq, event, html }) {
    this.transport.joined = true;
    this.transport.attempts = 0;
    this.id = page;
    this.#state('connected');
    const done = event ?? this.#sent;
    if (event === undefined) {
      // The server does not know what became of them; to send them again might do twice what the user did once.
      this.#pending.filter(({ id }) => id <= done).forEach((lost) =>
        this.#dispatch('error', { code: 'lost', message: lost.event }));
    }
    this.#sent = done;
    if (html !== undefined) {
      await this.#reset({ html, seq });
    }
    this.#acknowledge(done, seq);
  }

  /**
   * The server has done what it was sent.
   *
   * @param {number} event the number of the latest event that it has done or refused
   * @param {number} seq the number of the latest update that it has sent
   */
  #acknowledge(event, seq) {
    this.#pending = this.#pending.filter(({ id }) => id > event);
    // An answer that was on its way when the page was asked for says nothing new.
    if (!this.#resyncing) {
      this.#answered();
      if (seq !== this.#page?.seq) {
        this.#resync();
      }
    }
    this.#flush();
  }

  /** @param {string} url of the descriptor */
  async #prepare(url) {
    if (this.#page && url === this.#descriptor) {
      return;
    }
    const response = await fetch(new URL(url, location.href));
    const page = await mount(this.root, await response.json());
    page.seq = this.#page ? -1 : 0; // another template than before: none of its updates is in the page
    this.#page = page;
    this.#descriptor = url;
  }

  /**
   * @param {any[]} update
   * @param {string} text the same as it came
   */
  #update(update, text) {
    if (this.#resyncing || !this.#page) {
      return;
    }
    const start = performance.now();
    if (this.#page.apply(update)) {
      const ms = performance.now() - start;
      this.#dispatch('updated', { bytes: new Blob([text]).size, pairs: (update.length - 1) / 2, ms });
    }
  }

  /** @param {number[]} [block] what is lost; empty or missing: the whole page */
  #resync(block) {
    this.#resyncing = !block?.length;
    this.transport.send({ resync: this.#resyncing || block });
  }

  /** @param {{html: string, seq: number}} whole */
  async #reset({ html, seq }) {
    await this.#page?.reset(html, seq);
    this.#resyncing = false;
    this.#answered();
  }

  #answered() {
    this.transport.watch?.(!!this.#pending[0], true);
  }

  /** @param {string} state */
  #state(state) {
    this.element.setAttribute('data-lvt-state', state);
    this.#dispatch(state, {});
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #dispatch(name, detail) {
    this.root.dispatchEvent(new CustomEvent(`lvt:${name}`, { detail, bubbles: true }));
  }
}
