/**
 * Lets cards be dragged. What is dropped where is put into the `data-*` of the element that listens for `drop`: the client
 * sends them with the event.
 *
 * @param {Element} page that holds elements with data-card, in elements with data-column
 */
export function drag(page) {
  /** @type {HTMLElement | undefined} */
  let dragged;
  page.addEventListener('dragstart', ({ target, dataTransfer }) => {
    dragged = target.closest('[data-card]');
    dataTransfer.setData('text/plain', dragged.innerText);
    dataTransfer.effectAllowed = 'move';
  });
  page.addEventListener('dragend', () => (dragged = undefined));
  page.addEventListener('dragover', (event) => {
    if (dragged && event.target.closest('[data-column]')) {
      event.preventDefault();
    }
  });
  // The window hears of it before the client does.
  addEventListener('drop', (event) => {
    const column = event.target.closest?.('[data-column]');
    if (dragged && column) {
      event.preventDefault();
      column.dataset.card = dragged.dataset.card;
      column.dataset.place = placeIn(column, dragged, event.clientY);
    }
  }, { capture: true });
  addEventListener('drop', ({ target }) => {
    const column = target.closest?.('[data-column]');
    delete column?.dataset.card;
    delete column?.dataset.place;
  });
}

/** Returns how many of the other cards of a column stand above a height. */
function placeIn(column, dragged, y) {
  const others = [...column.querySelectorAll('[data-card]')].filter((card) => card !== dragged);
  return others.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  }).length;
}
