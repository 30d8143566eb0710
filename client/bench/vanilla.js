/**
 * What one would write by hand for each of the operations.
 *
 * @module
 */

const template = document.createElement('template');
template.innerHTML = '<tr><td> </td><td><a> </a></td><td><button>x</button></td></tr>';

/** @returns {HTMLTableRowElement} */
function row({ id, label, selected }) {
  const tr = /** @type {HTMLTableRowElement} */ (template.content.firstChild.cloneNode(true));
  tr.id = `row-${id}`;
  if (selected) {
    tr.className = 'danger';
  }
  tr.firstChild.firstChild.data = id;
  tr.childNodes[1].firstChild.firstChild.data = label;
  return tr;
}

function append({ body, rows }, added) {
  const all = document.createDocumentFragment();
  for (const data of added) {
    const tr = row(data);
    rows.push(tr);
    all.append(tr);
  }
  body.append(all);
}

function clear({ body, rows }) {
  body.textContent = '';
  rows.length = 0;
}

/** By the name of the operation: takes the parts of the page and the message. */
const changes = {
  'create 1,000': { there: (page, message) => append(page, message.rows), back: clear },
  'replace 1,000': { there: replace, back: replace },
  'update every 10th': { there: update, back: update },
  select: {
    there: ({ rows }, message) => {
      rows[message.index].className = 'danger';
    },
    back: ({ rows }, message) => rows[message.index].removeAttribute('class'),
  },
  swap: { there: swap, back: swap },
  remove: {
    there: ({ rows }, message) => rows.splice(message.index, 1)[0].remove(),
    back: ({ rows }, message) => {
      const tr = row(message.row);
      rows[message.index].before(tr);
      rows.splice(message.index, 0, tr);
    },
  },
  'append 100': {
    there: (page, message) => append(page, message.rows),
    back: ({ rows }, message) => rows.splice(message.left).forEach((tr) => tr.remove()),
  },
  clear: { there: clear, back: (page, message) => append(page, message.rows) },
  'header text': { there: title, back: title },
  'toggle a block': {
    there: ({ header }, message) => {
      const p = document.createElement('p');
      p.className = 'notice';
      p.textContent = message.text;
      header.after(p);
    },
    back: ({ header }) => header.nextElementSibling.remove(),
  },
};

function replace(page, message) {
  clear(page);
  append(page, message.rows);
}

function update({ rows }, message) {
  for (const [index, label] of message.labels) {
    rows[index].childNodes[1].firstChild.firstChild.data = label;
  }
}

function swap({ body, rows }, message) {
  const [i, j] = message.indexes;
  const [one, other] = [rows[i], rows[j]];
  const behind = other.nextSibling;
  body.insertBefore(other, one);
  body.insertBefore(one, behind);
  rows[i] = other;
  rows[j] = one;
}

function title({ header }, message) {
  header.firstChild.data = message.text;
}

/** @returns {string} what a server made for this operation alone would send */
function message(name, from, to) {
  const added = to.rows.findIndex((data, i) => data.id !== from.rows[i]?.id);
  const messages = {
    'create 1,000': { rows: to.rows },
    'replace 1,000': { rows: to.rows },
    'update every 10th': {
      labels: to.rows.flatMap((data, i) => (data.label === from.rows[i]?.label ? [] : [[i, data.label]])),
    },
    select: { index: to.rows.findIndex((data, i) => data.selected !== from.rows[i]?.selected) },
    swap: { indexes: to.rows.flatMap((data, i) => (data.id === from.rows[i]?.id ? [] : [i])) },
    remove: { index: added, row: to.rows[added] },
    'append 100': { rows: to.rows.slice(from.rows.length), left: to.rows.length },
    clear: { rows: to.rows },
    'header text': { text: to.header },
    'toggle a block': { text: `${to.rows.length} rows` },
  };
  return JSON.stringify(messages[name]);
}

export const vanilla = {
  begin(root, { name, from, to }) {
    root.innerHTML = from.html;
    const body = root.querySelector('tbody');
    const page = { header: root.querySelector('h1'), body, rows: Array.from(body.children) };
    const [there, back] = [message(name, from, to), message(name, to, from)];
    return {
      there: () => changes[name].there(page, JSON.parse(there)),
      back: () => changes[name].back(page, JSON.parse(back)),
    };
  },
};
