import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '../src/descriptor.js';

/** What the slots of a frame stand for: kind and part. */
const slotsOf = (...sites) => prepare({ v: 1, frames: [{ sites }] }).slots.map(({ site, part }) => [site.kind, part]);

test('a site with one dynamic part takes one number', () => {
  assert.deepEqual(slotsOf(['t', [0]], ['a', [0], 'id', ['x', 0]], ['!', [1], [0]]), [['t', -1], ['a', -1], ['!', -1]]);
});

test('a site with n parts takes one for the whole and one for each', () => {
  assert.deepEqual(slotsOf(['t', [0], [0, '-', 0]], ['a', [0], 'id', [0, 0, 0]]),
    [['t', -1], ['t', 0], ['t', 1], ['a', -1], ['a', 0], ['a', 1], ['a', 2]]);
});

test('parts inside of text sections and text lists are not counted', () => {
  assert.deepEqual(slotsOf(['t', [0], [['?', [0, 0], null], ['*', [0, 0]]]]), [['t', -1], ['t', 0], ['t', 1]]);
});

test('an attribute that may be missing takes one number', () => {
  assert.deepEqual(slotsOf(['c', [0], 'id', [[0, 0], null]], ['o', [1], [0, 'a']]), [['c', -1], ['o', -1]]);
});

test('the branches of a section are numbered before its next sibling', () => {
  const inner = ['s', [0], [0, 0], [{ sites: [['t', [0]]], tree: [] }]];
  const section = ['s', [0], [0, '0'], [{ sites: [inner], tree: [] }, { sites: [['t', [0], [0, ' ', 0]]], tree: [] }]];
  assert.deepEqual(slotsOf(section, ['o', [['0', 0]], [0, '1']]),
    [['s', -1], ['s', -1], ['t', -1], ['t', -1], ['t', 0], ['t', 1], ['o', -1]]);
});

test('rows have numbers of their own', () => {
  const row = { sites: [['t', [0]], ['t', [1]]], tree: [] };
  const page = prepare({ v: 1, frames: [{ sites: [['l', [0], [0, '0'], 1, [1, 0]], ['t', [['0', 0]]]] }, row] });
  assert.deepEqual(page.slots.map(({ site }) => site.kind), ['l', 't']);
  assert.equal(page.slots[0].site.row.slots.length, 2);
});

test('a property is named by a dot', () => {
  const [value, plain] = prepare({ v: 1, frames: [{ sites: [['a', [0], '.value'], ['a', [0], 'title']] }] }).sites;
  assert.deepEqual([value.name, value.property, plain.name, plain.property], ['value', true, 'title', false]);
});

test('another version of the protocol is refused', () => {
  assert.throws(() => prepare({ v: 2, frames: [{}] }));
});
