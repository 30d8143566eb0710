/** Shows what travels, empties forms, and keeps the keyboard's place when the element with the focus goes away. */

const traffic = document.getElementById('traffic');
const page = document.querySelector('[data-lvt-page]');

page.addEventListener('lvt:updated', ({ detail }) => {
  traffic.value = `Last update: ${detail.bytes} bytes`;
  restoreFocus();
});
page.addEventListener('lvt:disconnected', () => (traffic.value = 'Connecting …'));
page.addEventListener('lvt:connected', () => (traffic.value = 'Connected'));
page.addEventListener('lvt:error', ({ detail }) => (traffic.value = `Refused: ${detail.message}`));

// At once: the answer of the server would come upon what the user types next.
page.addEventListener('submit', ({ target }) => target.hasAttribute('reset-on-submit') && target.reset());

/** The element that had the focus last, then its ancestors. */
let trail = [];

page.addEventListener('focusin', ({ target }) => {
  trail = [];
  for (let element = target; element !== page; element = element.parentElement) {
    trail.push(element);
  }
});

/** If the focus was lost: to what asks for it in the nearest part of the page that is left. */
function restoreFocus() {
  const { activeElement, body } = document;
  if (activeElement !== body && !activeElement.disabled) {
    return;
  }
  for (const part of trail.filter((element) => element.isConnected)) {
    const field = part.querySelector('[autofocus]') ?? part.querySelector('input, button:enabled');
    if (field) {
      field.focus();
      return;
    }
  }
}
