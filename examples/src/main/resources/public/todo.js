/** Tells the server which todos the URL asks for: `#/`, `#/active` or `#/completed`. */
import { connections } from '/livetemplate/auto.js';

const route = () => connections[0].send('filter', { fragment: location.hash });

addEventListener('hashchange', route);
if (location.hash) {
  route();
}
