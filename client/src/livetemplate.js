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
import { mount } from './page.js';
import { DOCUMENT, Mismatch } from './resolve.js';
import { Transport } from './transport.js';

export { Mismatch, mount };

/** How many events are kept while there is no connection. */
const MOST_WAITING = 50;

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
  /** @type {ReturnType<typeof mount> | null} */
  #page = null;
  /** Where the descriptor of the page was found. */
  #descriptor = '';
  /** Whether the server has been asked for the whole page: until it comes, updates are of no use. */
  #resyncing = false;
  /** Whether events can be sent now. */
  #joined = false;
  /** @type {string[] | null} messages that came while the descriptor was being fetched; null: it is not */
  #queue = null;
  /** @type {object[]} events that have not been sent */
  #waiting = [];
  #events = 0;

  /**
   * @param {Element | Document} root
   * @param {Options} options
   */
  constructor(root, options) {
    this.root = root;
    this.element = root.nodeType === DOCUMENT ? /** @type {Document} */ (root).documentElement : /** @type {Element} */ (root);
    this.id = options.page ?? this.element.getAttribute('data-lvt-page') ?? '';
    const url = new URL(options.url ?? location.href, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    url.hash = '';
    const address = () => {
      url.searchParams.set('lvt-page', this.id);
      return url.href;
    };
    this.transport = new Transport(address, {
      opening: () => this.#state('connecting'),
      message: (text) => (this.#queue ? this.#queue.push(text) : this.#receive(text)),
      lost: () => this.#lost(),
    });
    this.stopListening = listen(root, (name, value) => this.send(name, value));
    this.transport.open();
  }

  /**
   * Sends an event; without a connection it waits for one.
   *
   * @param {string} name
   * @param {Value} [value]
   */
  send(name, value = {}) {
    const message = { event: name, value, id: ++this.#events };
    if (this.#joined) {
      this.transport.send(message);
    } else if (this.#waiting.length < MOST_WAITING) {
      this.#waiting.push(message);
    } else {
      this.#error('offline', `too many events are waiting: ${name}`);
    }
  }

  /** Ends the connection. The page stays as it is. */
  close() {
    this.stopListening();
    this.transport.close();
    this.#lost();
  }

  /** @param {string} text */
  #receive(text) {
    const message = JSON.parse(text);
    if (Array.isArray(message)) {
      this.#update(message, text);
    } else if (message.join) {
      this.#join(message.join);
    } else if (message.resync) {
      this.#reset(message.resync);
    } else if (message.error) {
      this.#error(message.error.code, message.error.message);
    }
  }

  /** @param {{page: string, descriptor: string, seq: number, html?: string}} join */
  async #join(join) {
    /** @type {string[]} */
    const queue = (this.#queue = []);
    try {
      await this.#prepare(join.descriptor);
    } catch (error) {
      if (this.#queue === queue) {
        this.#error('descriptor', String(error));
        this.transport.retry();
      }
      return;
    }
    if (this.#queue !== queue) {
      return; // that connection has been lost meanwhile
    }
    this.#queue = null;
    this.#joined = true;
    this.id = join.page;
    this.transport.settled();
    this.#state('connected');
    if (join.html !== undefined) {
      this.#reset(/** @type {{html: string, seq: number}} */ (join));
    } else if (join.seq !== this.#page?.seq) {
      this.#resync();
    }
    this.#waiting.splice(0).forEach((event) => this.transport.send(event));
    queue.forEach((text) => this.#receive(text));
  }

  /** @param {string} url of the descriptor */
  async #prepare(url) {
    if (this.#page && url === this.#descriptor) {
      return;
    }
    const response = await fetch(new URL(url, location.href));
    if (!response.ok) {
      throw new Error(`${url}: ${response.status}`);
    }
    const page = mount(this.root, await response.json());
    page.seq = this.#page?.seq ?? 0;
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
    try {
      if (!this.#page.apply(update)) {
        return;
      }
    } catch (error) {
      this.#error('mismatch', String(error));
      this.#resync();
      return;
    }
    const ms = performance.now() - start;
    this.#dispatch('updated', { bytes: new TextEncoder().encode(text).length, pairs: (update.length - 1) / 2, ms });
  }

  #resync() {
    this.#resyncing = true;
    this.transport.send({ resync: true });
  }

  /** @param {{html: string, seq: number}} whole */
  #reset({ html, seq }) {
    this.#resyncing = false;
    this.#page?.reset(html, seq);
  }

  #lost() {
    this.#joined = false;
    this.#resyncing = false;
    this.#queue = null;
    this.#state('disconnected');
  }

  /** @param {string} state */
  #state(state) {
    this.element.setAttribute('data-lvt-state', state);
    if (state !== 'connecting') {
      this.#dispatch(state, {});
    }
  }

  /**
   * @param {string} code
   * @param {string} message
   */
  #error(code, message) {
    this.#dispatch('error', { code, message });
  }

  /**
   * @param {string} name
   * @param {object} detail
   */
  #dispatch(name, detail) {
    this.root.dispatchEvent(new CustomEvent(`lvt:${name}`, { detail, bubbles: true }));
  }
}
