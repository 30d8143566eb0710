/** Tells the server which todos the URL asks for: `#/`, `#/active` or `#/completed`. */
import { connections } from '/livetemplate/auto.js';

const route = () => connections[0].send('filter', { value: location.hash });

addEventListener('hashchange', route);
if (location.hash) {
  route();
}

// The press of Enter that begins to edit must not go on in the field that comes, and end it.
document.querySelector('.todoapp').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.target.matches('.toggle')) {
    event.preventDefault();
  }
});
