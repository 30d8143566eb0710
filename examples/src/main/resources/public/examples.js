/** Shows what travels, and keeps the keyboard's place when the element with the focus goes away. */

const traffic = document.getElementById('traffic');
const page = document.querySelector('[data-lvt-page]');

page.addEventListener('lvt:updated', ({ detail }) => {
  traffic.value = `Last update: ${detail.bytes} bytes`;
  // The browser takes the focus from what was disabled when it draws the page.
  requestAnimationFrame(() => setTimeout(restoreFocus));
});
page.addEventListener('lvt:disconnected', () => (traffic.value = 'Connecting …'));
page.addEventListener('lvt:connected', () => (traffic.value = 'Connected'));
page.addEventListener('lvt:error', ({ detail }) => (traffic.value = `Refused: ${detail.message}`));

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
  if (document.activeElement !== document.body) {
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
