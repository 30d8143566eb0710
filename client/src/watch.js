/**
 * Watches over a connection: notices when a network fails silently, and takes to HTTP where no WebSocket can be had.
 * Loaded behind the core.
 *
 * @module
 */

/** @import { Transport } from './transport.js' */

/** How long the server may take to answer. */
const PATIENCE = 8000;
/** How long after an answer the server is asked whether it still is there. */
const QUIET = 25_000;

/**
 * Watches from now on, until the transport is closed.
 *
 * @param {Transport} transport
 */
export function watch(transport) {
  const { signal } = transport.stop;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let owed = false;
  let hasWorked = false;
  const stop = () => clearTimeout(timer);
  const probe = () => transport.joined && transport.send({ probe: true });
  const wake = () => document.hidden || probe() || transport.socket || transport.open();
  addEventListener('online', wake, { signal });
  document.addEventListener('visibilitychange', wake, { signal });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) {
      // The page was put away and taken out again; its connection did not live on, whatever it says.
      transport.lose(transport.socket);
      transport.open();
    }
  }, { signal });
  transport.watch = (owes, hasAnswered) => {
    if (signal.aborted) {
      stop();
      return;
    }
    hasWorked ||= transport.joined;
    if (!transport.socket && !hasWorked) {
      takeTurns(transport);
    }
    if (!owes || !owed || hasAnswered) {
      stop();
      timer = owes ? setTimeout(() => transport.lose(transport.socket), PATIENCE) : setTimeout(probe, QUIET);
    }
    owed = owes;
  };
  transport.watch(!transport.joined);
}

/**
 * Chooses what the next connection is made of: as long as none has worked, WebSockets and HTTP take turns.
 *
 * @param {Transport} transport
 */
async function takeTurns(transport) {
  const isWebSocket = transport.Socket === WebSocket;
  transport.Socket = WebSocket;
  if (isWebSocket) {
    const module = await import('./http.js').catch(() => null);
    transport.Socket = module?.HttpSocket ?? WebSocket;
  }
}
