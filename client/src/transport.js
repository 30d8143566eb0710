/**
 * A WebSocket that comes back when it was lost.
 *
 * @module
 */

const FIRST_DELAY = 300;
const LONGEST_DELAY = 10_000;

/**
 * @typedef {object} Listener
 * @property {() => string} opening a connection is being made: says where to
 * @property {(text: string, connection: WebSocket) => void} message
 * @property {() => void} lost the connection was closed or could not be made; another attempt follows
 */

/** Keeps one connection open; waits longer after each failed attempt, by a random part so that clients spread out. */
export class Transport {
  /** @type {WebSocket | null} */
  socket = null;
  /** How often it was lost since the server last answered as it should. */
  attempts = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} set while the next attempt waits */
  #timer;
  #stop = new AbortController();

  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
    const { signal } = this.#stop;
    const wake = () => this.#timer && !document.hidden && this.open();
    addEventListener('online', wake, { signal });
    document.addEventListener('visibilitychange', wake, { signal });
    this.open();
  }

  /** Connects. */
  open() {
    const { listener } = this;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const socket = (this.socket = new WebSocket(listener.opening()));
    socket.onmessage = ({ data }) => listener.message(data, socket);
    socket.onclose = () => {
      if (this.socket === socket) {
        this.socket = null;
        const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts++);
        this.#timer = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2));
        listener.lost();
      }
    };
  }

  /** @param {object} message */
  send(message) {
    this.socket?.send(JSON.stringify(message));
  }

  /** Closes the connection for good. */
  close() {
    clearTimeout(this.#timer);
    this.#stop.abort();
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }
}
