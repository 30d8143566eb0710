/**
 * A connection that comes back when it was lost.
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
  /** What connections are made of. @type {any} */
  Socket = WebSocket;
  /** @type {WebSocket | null} */
  socket = null;
  /** Whether the server has greeted this connection: messages can be sent. */
  joined = false;
  /** How often it was lost since the server last answered as it should. */
  attempts = 0;
  /**
   * Is told whether the server owes an answer, and whether it has just given one; see `watch.js`.
   *
   * @type {((owes: boolean, hasAnswered?: boolean) => void) | undefined}
   */
  watch;
  /** Ends when it is closed for good. */
  stop = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
    this.open();
  }

  /** Connects. */
  open() {
    clearTimeout(this.#timer);
    const { listener } = this;
    /** @type {WebSocket} */
    const socket = (this.socket = new this.Socket(listener.opening()));
    socket.onmessage = ({ data }) => listener.message(data, socket);
    socket.onclose = () => this.lose(socket);
    this.watch ? this.watch(true) : import('./watch.js').then(({ watch }) => watch(this), () => {});
  }

  /** @param {object} message */
  send(message) {
    this.socket?.send(JSON.stringify(message));
    this.watch?.(true);
  }

  /**
   * Gives a connection up, and tries again some time later.
   *
   * @param {WebSocket | null} socket
   */
  lose(socket) {
    if (socket && socket === this.socket) {
      this.joined = false;
      this.socket = null;
      socket.close();
      this.watch?.(false);
      const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.attempts++);
      this.#timer = setTimeout(() => this.open(), delay * (0.5 + Math.random() / 2));
      this.listener.lost();
    }
  }

  /** Closes the connection for good. */
  close() {
    this.stop.abort();
    this.lose(this.socket);
    clearTimeout(this.#timer);
  }
}
