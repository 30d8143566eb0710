/**
 * A WebSocket that comes back when it was lost.
 *
 * @module
 */

const FIRST_DELAY = 300;
const LONGEST_DELAY = 10_000;

/**
 * @typedef {object} Listener
 * @property {() => void} opening a connection is being made
 * @property {(text: string) => void} message
 * @property {() => void} lost the connection was closed or could not be made; another attempt follows
 */

/** Keeps one connection open; waits longer after each failed attempt, by a random part so that clients spread out. */
export class Transport {
  /**
   * @param {() => string} url asked before each attempt
   * @param {Listener} listener
   */
  constructor(url, listener) {
    this.url = url;
    this.listener = listener;
    this.attempts = 0;
    /** @type {WebSocket | null} */
    this.socket = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    this.wake = () => document.visibilityState !== 'hidden' && this.timer !== undefined && this.open();
    addEventListener('online', this.wake);
    document.addEventListener('visibilitychange', this.wake);
  }

  /** Connects, if there is no connection. */
  open() {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.listener.opening();
    const socket = (this.socket = new WebSocket(this.url()));
    socket.onmessage = ({ data }) => this.socket === socket && this.listener.message(data);
    socket.onclose = () => this.socket === socket && this.#lost();
  }

  #lost() {
    this.socket = null;
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts++);
    this.timer = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2));
    this.listener.lost();
  }

  /** Says that the server has answered as it should: the next loss is a first one again. */
  settled() {
    this.attempts = 0;
  }

  /** @param {object} message */
  send(message) {
    this.socket?.send(JSON.stringify(message));
  }

  /** Gives the present connection up and makes another one later. */
  retry() {
    const { socket } = this;
    if (socket) {
      this.#lost();
      socket.close();
    }
  }

  /** Closes the connection for good. */
  close() {
    clearTimeout(this.timer);
    this.timer = undefined;
    removeEventListener('online', this.wake);
    document.removeEventListener('visibilitychange', this.wake);
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}
