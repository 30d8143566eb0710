import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { page, window } from '../support/dom.js';
import { listen } from '../src/events.js';

let sent;
let stop;

function start(html) {
  const root = page(html);
  sent = [];
  stop = listen(root, (name, value) => sent.push(JSON.parse(JSON.stringify([name, value]))));
  return root;
}

beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
afterEach(() => {
  stop();
  mock.timers.reset();
});

function fire(element, type, options = {}) {
  const names = { click: 'MouseEvent', keydown: 'KeyboardEvent', submit: 'SubmitEvent' };
  const bubbles = !['focus', 'blur', 'scroll'].includes(type);
  const event = new window[names[type] ?? 'Event'](type, { bubbles, cancelable: true, ...options });
  element.dispatchEvent(event);
  return event;
}

test('the nearest element that names the event is the one', () => {
  const root = start('<div lvt-on:click="outer"><p lvt-on:click="inner" data-todo-id="7" data-x="y"><b>x</b></p></div>');
  fire(root.querySelector('b'), 'click');
  fire(root.firstChild, 'click');
  fire(root.querySelector('b'), 'dblclick');
  assert.deepEqual(sent, [['inner', { todoId: '7', x: 'y' }], ['outer', {}]]);
});

test('elements around the page are none of its business', () => {
  const root = start('<b>x</b>');
  document.body.setAttribute('lvt-on:click', 'outside');
  fire(root.firstChild, 'click');
  document.body.removeAttribute('lvt-on:click');
  assert.deepEqual(sent, []);
});

test('input and change send the field', () => {
  const root = start('<input name="q" lvt-on:input="search"><form lvt-on:change="changed"><input type="checkbox" name="c" checked>'
    + '<select multiple name="s"><option selected>1</option><option>2</option><option selected>3</option></select></form>');
  root.firstChild.value = 'abc';
  fire(root.firstChild, 'input');
  fire(root.querySelector('[name=c]'), 'change');
  fire(root.querySelector('select'), 'change');
  assert.deepEqual(sent, [['search', { name: 'q', value: 'abc' }], ['changed', { name: 'c', value: 'on', checked: true }],
    ['changed', { name: 's', value: '1\n3' }]]);
});

test('a field may have the name of anything that objects have', () => {
  const root = start('<form lvt-on:submit="go"><input name="constructor" value="a"><input name="toString" value="b"></form>');
  fire(root.firstChild, 'submit');
  assert.deepEqual(sent, [['go', { constructor: 'a', toString: 'b' }]]);
});

test('a key that an input method takes is no event; what it writes is one', () => {
  const root = start('<input name="q" lvt-on:keydown="add" lvt-on:input="typed" lvt-key="Enter">');
  fire(root.firstChild, 'keydown', { key: 'Enter', isComposing: true });
  assert.deepEqual(sent, []);
  root.firstChild.value = 'に';
  root.firstChild.dispatchEvent(new window.InputEvent('input', { bubbles: true, isComposing: true }));
  fire(root.firstChild, 'keydown', { key: 'Enter' });
  assert.deepEqual(sent.map(([name]) => name), ['typed', 'add']);
});

test('a button of a form that is elsewhere does not submit it behind the back of its event', () => {
  const root = start('<form id="f"></form><button form="f" lvt-on:click="go"></button><input type="image" form="f" lvt-on:click="go">'
    + '<button lvt-on:click="go"></button><input type="checkbox" form="f" lvt-on:click="go">');
  assert.deepEqual(Array.from(root.querySelectorAll('button, input'), (element) => fire(element, 'click').defaultPrevented),
    [true, true, false, false]);
});

test('what is held back is sent before the page is left', () => {
  const root = start('<input name="q" lvt-on:input="search" lvt-mod:debounce="300">');
  root.firstChild.value = 'a';
  fire(root.firstChild, 'input');
  assert.deepEqual(sent, []);
  window.dispatchEvent(new window.Event('pagehide'));
  assert.deepEqual(sent, [['search', { name: 'q', value: 'a' }]]);
  mock.timers.tick(1000);
  assert.equal(sent.length, 1);
});

test('a button sends its name and value', () => {
  const root = start('<button name="n" value="v" data-id="1" lvt-on:click="go"></button><button lvt-on:click="plain"></button>');
  fire(root.firstChild, 'click');
  fire(root.lastChild, 'click');
  assert.deepEqual(sent, [['go', { name: 'n', value: 'v', id: '1' }], ['plain', {}]]);
});

test('submit sends all fields and is prevented', () => {
  const root = start('<form lvt-on:submit="save" data-id="3"><input name="title" value="t"><input type="checkbox" name="done">'
    + '<input type="checkbox" name="tag" value="a" checked><input type="checkbox" name="tag" value="b" checked>'
    + '<input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked><input name="off" disabled>'
    + '<input type="checkbox" name="gone" disabled><input type="file" name="f"><button name="how" value="fast"></button></form>');
  const event = fire(root.firstChild, 'submit', { submitter: root.querySelector('button') });
  assert.ok(event.defaultPrevented);
  assert.deepEqual(sent, [['save', { id: '3', title: 't', done: false, tag: 'a\nb', r: '2', how: 'fast' }]]);
});

test('keys', () => {
  const root = start('<div lvt-on:keydown="any"><input name="q" value="x" lvt-on:keydown="enter" lvt-key="Enter"></div>');
  fire(root.querySelector('input'), 'keydown', { key: 'Enter' });
  fire(root.querySelector('input'), 'keydown', { key: 'a' });
  assert.deepEqual(sent, [['enter', { name: 'q', value: 'x', key: 'Enter' }], ['any', { key: 'a' }]]);
});

test('events that do not bubble', () => {
  const root = start('<input lvt-on:focus="in" lvt-on:blur="out">');
  fire(root.firstChild, 'focus');
  fire(root.firstChild, 'blur');
  assert.deepEqual(sent.map(([name]) => name), ['in', 'out']);
});

test('clicks on links and on buttons of forms are prevented, other ones are not', () => {
  const root = start('<a href="#x" lvt-on:click="a"></a><form><button lvt-on:click="b"></button></form>'
    + '<input type="checkbox" lvt-on:click="c"><form><input type="checkbox" lvt-on:click="d"></form><a href="#y"></a>');
  const prevented = [...root.querySelectorAll('a, button, input')].map((element) => fire(element, 'click').defaultPrevented);
  assert.deepEqual(prevented, [true, true, false, false, false]);
  const elsewhere = fire(root.firstChild, 'click', { ctrlKey: true });
  assert.equal(elsewhere.defaultPrevented, false);
  assert.deepEqual(sent.map(([name]) => name), ['a', 'b', 'c', 'd']);
});

test('debounce sends the last one when it is quiet', () => {
  const root = start('<input lvt-on:input="search" lvt-mod:debounce="300">');
  for (const text of ['a', 'ab', 'abc']) {
    root.firstChild.value = text;
    fire(root.firstChild, 'input');
    mock.timers.tick(200);
  }
  assert.deepEqual(sent, []);
  mock.timers.tick(100);
  assert.deepEqual(sent, [['search', { value: 'abc' }]]);
  mock.timers.tick(1000);
  assert.equal(sent.length, 1);
});

test('a form that listens for its fields waits for each of them alone', () => {
  const root = start('<form lvt-on:input="edit" lvt-mod:debounce="300"><input name="a"><input name="b"></form>');
  const [a, b] = root.querySelectorAll('input');
  [[a, '1'], [a, '12'], [b, '3']].forEach(([field, text]) => {
    field.value = text;
    fire(field, 'input');
  });
  mock.timers.tick(300);
  assert.deepEqual(sent, [['edit', { name: 'a', value: '12' }], ['edit', { name: 'b', value: '3' }]]);
});

test('throttle sends the first one at once and the last one when it may', () => {
  const root = start('<input lvt-on:input="search" lvt-mod:throttle="100">');
  for (const text of ['a', 'ab', 'abc', 'abcd']) {
    root.firstChild.value = text;
    fire(root.firstChild, 'input');
    mock.timers.tick(40);
  }
  assert.deepEqual(sent.map(([, { value }]) => value), ['a', 'abc']);
  mock.timers.tick(100);
  assert.deepEqual(sent.map(([, { value }]) => value), ['a', 'abc', 'abcd']);
  mock.timers.tick(1000);
  fire(root.firstChild, 'input');
  assert.equal(sent.length, 4);
});

test('what is held back is sent before what comes later', () => {
  const root = start('<form lvt-on:submit="save"><input lvt-on:input="search" lvt-mod:debounce="300"></form>');
  fire(root.querySelector('input'), 'input');
  fire(root.firstChild, 'submit');
  mock.timers.tick(1000);
  assert.deepEqual(sent.map(([name]) => name), ['search', 'save']);
});

test('after the end nothing is sent, but what was held back is', () => {
  const root = start('<input lvt-on:input="search" lvt-mod:debounce="300">');
  fire(root.firstChild, 'input');
  stop();
  fire(root.firstChild, 'input');
  mock.timers.tick(1000);
  assert.equal(sent.length, 1);
});
