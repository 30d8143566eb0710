/**
 * A connection made of HTTP requests, for networks that let no WebSocket through (protocol, section 11). Loaded when a
 * WebSocket could not be had.
 *
 * @module
 */

/** Looks like a WebSocket to its user. */
export class HttpSocket {
  /** @type {(event: {data: string}) => void} */
  onmessage = () => {};
  onclose = () => {};
  #url;
  #stop = new AbortController();
  /** The number of the next request. */
  #next = 0;
  /** @type {string[]} what has not been sent */
  #waiting = [];
  /** Whether a request with messages is on its way: the next one must not overtake it. */
  #isSending = false;
  /** Done when the answers to all requests so far have been heard: they count in the order of the requests. */
  #heard = Promise.resolve();

  /** @param {string} url of a WebSocket */
  constructor(url) {
    this.#url = url.replace('ws', 'http');
    this.#request('').then(() => this.#poll());
  }

  /** @param {string} text */
  send(text) {
    this.#waiting.push(text);
    this.#flush();
  }

  async #flush() {
    if (!this.#isSending && this.#waiting.length) {
      this.#isSending = true;
      await this.#request(this.#waiting.splice(0).join('\n'));
      this.#isSending = false;
      this.#flush();
    }
  }

  /** Asks for what the server has to say of itself, all the time; it answers when there is something. */
  async #poll() {
    while (!this.#stop.signal.aborted) {
      await this.#request('');
    }
  }

  /**
   * @param {string} body messages, one a line
   * @returns {Promise<void>} done when the answer has been heard, or the connection is closed
   */
  #request(body) {
    const { signal } = this.#stop;
    const answer = fetch(`${this.#url}&lvt-request=${this.#next++}`, {
      method: 'POST', body, signal, headers: { 'Content-Type': 'application/x-ndjson' },
    }).then((response) => (response.ok ? response.text() : Promise.reject(response)));
    this.#heard = Promise.all([answer, this.#heard]).then(([text]) => {
      text.split('\n').filter(Boolean).forEach((data) => signal.aborted || this.onmessage({ data }));
    }).catch(() => this.close());
    return this.#heard;
  }

  close() {
    if (!this.#stop.signal.aborted) {
      this.#stop.abort();
      this.onclose();
    }
  }
}
