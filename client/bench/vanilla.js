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

function append(body, rows) {
  const all = document.createDocumentFragment();
  for (const data of rows) {
    all.append(row(data));
  }
  body.append(all);
}

/** By the name of the operation: takes the parts of the page and the message. */
const changes = {
  'create 1,000': ({ body }, message) => append(body, message.rows),
  'replace 1,000': ({ body }, message) => {
    body.textContent = '';
    append(body, message.rows);
  },
  'update every 10th': ({ rows }, message) => {
    for (const [index, label] of message.labels) {
      rows[index].childNodes[1].firstChild.firstChild.data = label;
    }
  },
  select: ({ rows }, message) => {
    rows[message.index].className = 'danger';
  },
  swap: ({ body, rows }, message) => {
    const [one, other] = message.indexes.map((index) => rows[index]);
    const behind = other.nextSibling;
    body.insertBefore(other, one);
    body.insertBefore(one, behind);
  },
  remove: ({ rows }, message) => rows[message.index].remove(),
  'append 100': ({ body }, message) => append(body, message.rows),
  clear: ({ body }) => {
    body.textContent = '';
  },
  'header text': ({ header }, message) => {
    header.firstChild.data = message.text;
  },
  'toggle a block': ({ header }, message) => {
    const p = document.createElement('p');
    p.className = 'notice';
    p.textContent = message.text;
    header.after(p);
  },
};

/** @returns {string} what a server made for this operation alone would send */
function message({ name, from, to }) {
  const last = from.rows.length;
  const messages = {
    'create 1,000': { rows: to.rows },
    'replace 1,000': { rows: to.rows },
    'update every 10th': {
      labels: to.rows.flatMap((data, i) => (data.label === from.rows[i]?.label ? [] : [[i, data.label]])),
    },
    select: { index: to.rows.findIndex((data) => data.selected) },
    swap: { indexes: to.rows.flatMap((data, i) => (data.id === from.rows[i]?.id ? [] : [i])) },
    remove: { index: from.rows.findIndex((data, i) => data.id !== to.rows[i]?.id) },
    'append 100': { rows: to.rows.slice(last) },
    clear: {},
    'header text': { text: to.header },
    'toggle a block': { text: `${to.rows.length} rows` },
  };
  return JSON.stringify(messages[name]);
}

export const vanilla = {
  begin(root, operation) {
    root.innerHTML = operation.from.html;
    const body = root.querySelector('tbody');
    const parts = { header: root.querySelector('h1'), body, rows: Array.from(body.children) };
    const text = message(operation);
    const change = changes[operation.name];
    return { apply: () => change(parts, JSON.parse(text)) };
  },
};
