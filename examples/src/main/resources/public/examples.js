/** Shows what travels, empties forms, and keeps the keyboard's place when the element with the focus goes away. */

const traffic = document.getElementById('traffic');
const page = document.querySelector('[data-lvt-page]');

page.addEventListener('lvt:updated', ({ detail }) => {
  const { bytes, ms } = detail;
  traffic.value = `Last update: ${bytes.toLocaleString()} bytes, shown in ${Math.round(ms * 1000).toLocaleString()} µs`;
  restoreFocus();
});
page.addEventListener('lvt:disconnected', () => (traffic.value = 'Connecting …'));
page.addEventListener('lvt:connected', () => (traffic.value = 'Connected'));
page.addEventListener('lvt:error', ({ detail }) => (traffic.value = `Refused: ${detail.message}`));

// At once: the answer of the server would come upon what the user types next.
page.addEventListener('submit', ({ target }) => target.hasAttribute('reset-on-submit') && target.reset());

if (page.querySelector('[draggable]')) {
  import('./drag.js').then(({ drag }) => drag(page));
}

if (page.querySelector('.todoapp')) {
  import('./todo.js');
}

const log = page.querySelector('[data-scroll-to-end]');
if (log) {
  const toEnd = () => (log.scrollTop = log.scrollHeight);
  toEnd();
  // Not while the user reads what was said before.
  let isAtEnd = true;
  log.addEventListener('scroll', () => (isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40));
  page.addEventListener('lvt:updated', () => isAtEnd && toEnd());
}

/** The element that had the focus last, then its ancestors. */
let trail = [];

page.addEventListener('focusin', ({ target }) => {
  trail = [];
  for (let element = target; element !== page; element = element.parentElement) {
    trail.push(element);
  }
});

/** What has asked for the focus so far: each element asks once. */
const asked = new WeakSet(page.querySelectorAll('[autofocus]'));

/** Gives the focus to a new element that asks for it, or if the focus was lost to the nearest place that is left. */
function restoreFocus() {
  const fresh = [...page.querySelectorAll('[autofocus]')].find((element) => !asked.has(element));
  if (fresh) {
    asked.add(fresh);
    fresh.focus();
    if (fresh.type === 'text') {
      fresh.setSelectionRange(fresh.value.length, fresh.value.length);
    }
    return;
  }
  const { activeElement, body } = document;
  if (activeElement === body || activeElement.disabled) {
    placeLeft()?.focus();
  }
}

/** Returns the element with the same id as the one that went, else a field in the nearest part of the page that stayed. */
function placeLeft() {
  const again = trail[0]?.id && document.getElementById(trail[0].id);
  if (again) {
    return again;
  }
  for (const part of trail.filter((element) => element.isConnected)) {
    const field = part.querySelector('[autofocus]') ?? part.querySelector('input, button:enabled');
    if (field) {
      return field;
    }
  }
  return null;
}
