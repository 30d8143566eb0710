import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertShows, document, mounted } from '../support/dom.js';

/** Applies values to slots of a page and asserts what it shows then. */
async function check(html, sites, pairs, expected, frames) {
  const { root, page } = await mounted(html, sites, frames);
  page.apply([1, ...pairs]);
  assertShows(root, expected);
  return root;
}

test('text behind an element, in an element, behind a marker', async () => {
  await check('<b></b>old<i>x</i><!--0-->y', [['t', [1]], ['t', [1, 0]], ['t', [['0', 0]]]], [0, 'new', 1, 'X', 2, 'Y'],
    '<b></b>new<i>X</i><!--0-->Y');
});

test('text where there was none is made', async () => {
  await check('<b></b><i></i>', [['t', [1]], ['t', [1, 0]]], [0, 'a', 1, 0], '<b></b>a<i>0</i>');
});

test('white space, foreign comments and split texts do no harm', async () => {
  const { root, page } = await mounted('<!--x--> <p><b>a</b> <!--y--> <i>b</i></p>', [['t', [0, 1, 0]]]);
  root.querySelector('p').append('tail');
  root.querySelector('i').firstChild.replaceWith('b', '', 'c');
  page.apply([1, 0, 'new']);
  assertShows(root, '<!--x--> <p><b>a</b> <!--y--> <i>new</i>tail</p>');
});

test('text behind the second comment', async () => {
  await check('<b></b><!--x-->1<!--y-->2', [['t', [[null, 1, 2]]], ['t', [[null, 1, 1]]]], [0, 'two', 1, 'one'],
    '<b></b><!--x-->one<!--y-->two');
});

test('an element behind a marker', async () => {
  await check('<p><b></b><!--0--><i></i><u></u></p>', [['a', [0, ['0', 1]], 'id']], [0, 'u'],
    '<p><b></b><!--0--><i></i><u id="u"></u></p>');
});

test('text is no HTML', async () => {
  await check('<p>a</p>', [['t', [0, 0]]], [0, '<b>&amp;</b>'], '<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>');
});

test('a whole run, and single parts of it', async () => {
  const { root, page } = await mounted('<p>Hello, you! 3 new</p>', [['t', [0, 0], ['Hello, ', 0, '! ', 0, ' new']]]);
  page.apply([1, 1, 'World']);
  assertShows(root, '<p>Hello, World! 3 new</p>');
  page.apply([2, 2, 4]);
  assertShows(root, '<p>Hello, World! 4 new</p>');
  page.apply([3, 0, ['$&', 5]]);
  assertShows(root, '<p>Hello, $&amp;! 5 new</p>');
});

test('statics that mean something in a pattern, and line feeds in values', async () => {
  const { root, page } = await mounted('<p>(a\nb)*[c]\n.d$</p>', [['t', [0, 0], ['(', 0, ')*[', 0, ']\n.', 0, '$']]]);
  page.apply([1, 2, 'x\n']);
  page.apply([2, 3, 'y']);
  assertShows(root, '<p>(a\nb)*[x\n]\n.y$</p>');
});

test('edits of a text, an attribute, a comment and one part of several', async () => {
  await check('<p title="one two">a long text</p><!--abc-->',
    [['t', [0, 0], ['a ', 0]], ['a', [0], 'title'], ['!', [1]]],
    [0, [0, 4, 'short', 9], 1, [3, 1, ' and ', 7], 2, [3, 0, 'd', 3]], '<p title="one and two">a short text</p><!--abcd-->');
  await check('<p>Hello, my world! 3 new</p>', [['t', [0, 0], ['Hello, ', 0, '! ', 0, ' new']]],
    [1, [3, 0, 'small ', 8]], '<p>Hello, my small world! 3 new</p>');
});

test('an edit of a text of another length is a mismatch', async () => {
  const { page } = await mounted('<p>a long text</p>', [['t', [0, 0]]]);
  assert.throws(() => page.apply([1, 0, [0, 1, 'b', 10]]), { name: 'Error' });
});

test('a single part whose surroundings are not as expected is a mismatch', async () => {
  for (const text of ['Hallo, you! 3 new', 'Hello, you! 3 neu', 'Hello, you 3 new']) {
    const { page } = await mounted(`<p>${text}</p>`, [['t', [0, 0], ['Hello, ', 0, '! ', 0, ' new']]]);
    assert.throws(() => page.apply([1, 1, 'World']), { name: 'Error' });
  }
});

test('sections and lists of text', async () => {
  const parts = [['?', [0, ' left'], ['none']], '; ', ['*', [0, ',']]];
  const { root, page } = await mounted('<p>3 left; a,</p>', [['t', [0, 0], parts]]);
  page.apply([1, 0, [2, [['x'], ['y']]]]);
  assertShows(root, '<p>none; x,y,</p>');
  page.apply([2, 0, [[1, 7], []]]);
  assertShows(root, '<p>7 left; </p>');
  page.apply([3, 1, 0]);
  assertShows(root, '<p>; </p>');
});

test('attributes of one and of several parts', async () => {
  const sites = [['a', [0], 'title'], ['a', [0], 'class', ['a ', 0, ' b-', 0]]];
  const root = await check('<p title="x" class="a 1 b-2"></p>', sites, [0, '"&', 3, 9], '<p title="&quot;&amp;" class="a 1 b-9"></p>');
  assert.equal(root.firstChild.title, '"&');
});

test('an attribute that may be missing', async () => {
  const sites = [['c', [0], 'class', [['on ', 0], null, []]]];
  const { root, page } = await mounted('<p></p>', sites);
  page.apply([1, 0, [1, 'x']]);
  assertShows(root, '<p class="on x"></p>');
  page.apply([2, 0, 2]);
  assertShows(root, '<p></p>');
  page.apply([3, 0, 3]);
  assertShows(root, '<p class=""></p>');
  page.apply([4, 0, 0]);
  assertShows(root, '<p></p>');
});

test('a comment', async () => {
  await check('<b></b><!--a 1--><!--x-->', [['!', [1], ['a ', 0]], ['!', [[null, 1, 1]]]], [0, 2, 1, 'y'], '<b></b><!--a 2--><!--y-->');
});

test('a line feed at the start of pre is dropped where the parser drops it', async () => {
  await check('<pre>a</pre>', [['t', [0, 0], [0], 1]], [0, '\n\nb'], '<pre>\n\n\nb</pre>'.replace('\n\n\n', '\n\n'));
  await check('<pre>a</pre>', [['t', [0, 0], [0]]], [0, '\nb'], '<pre>\n\nb</pre>');
});

test('a section is shown, switched and hidden', async () => {
  const branches = [{ sites: [['t', [0, 0]]], tree: [['b', 0]] }, { tree: [['i', { id: 'x' }, 'no']] }];
  const { root, page } = await mounted('<p><b>1</b></p>', [['s', [0, 0], [0, 0], branches]]);
  page.apply([1, 1, 'patched']);
  assertShows(root, '<p><b>patched</b></p>');
  page.apply([2, 0, 2]);
  assertShows(root, '<p><i id="x">no</i></p>');
  page.apply([3, 0, 0]);
  assertShows(root, '<p></p>');
  page.apply([4, 0, [1, 'again'], 1, 'and again']);
  assertShows(root, '<p><b>and again</b></p>');
});

test('a pair for a branch that is not shown is a mismatch', async () => {
  const branches = [{ sites: [['t', [0, 0]]], tree: [['b', 0]] }, { tree: ['no'] }];
  const { page } = await mounted('<p><b>1</b></p>', [['s', [0, 0], [0, 0], branches]]);
  page.apply([1, 0, 2]);
  assert.throws(() => page.apply([2, 1, 'x']));
});

test('sections in sections, at the edges of each other', async () => {
  const inner = ['s', [0], [0, 0], [{ sites: [['t', [0]]], tree: [] }]];
  const outer = ['s', [0], [0, '0'], [{ sites: [inner], tree: [] }]];
  const { root, page } = await mounted('<!--0-->', [outer]);
  page.apply([1, 0, [1, [1, 'a']]]);
  assertShows(root, 'a<!--0-->');
  page.apply([2, 1, 0]);
  assertShows(root, '<!--0-->');
  page.apply([3, 1, [1, 'b']]);
  page.apply([4, 2, 'c']);
  assertShows(root, 'c<!--0-->');
  page.apply([5, 0, 0]);
  assertShows(root, '<!--0-->');
});

test('what is built has its namespaces', async () => {
  const tree = [['svg:svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 1 1' },
    ['svg:use', { 'xlink:href': '#a', 'xml:lang': 'en' }], ['svg:foreignObject', 0, ['p', 0, 'html']]],
  ['math:math', 0, ['math:mi', 0, 'x']], ['my:tag', { 'a:b': '1', 'lvt-on:click': 'go' }]];
  const root = await check('<!--0-->', [['s', [0], [0, '0'], [{ tree }]]], [0, 1],
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><use xlink:href="#a" xml:lang="en"></use>'
    + '<foreignObject><p>html</p></foreignObject></svg><math><mi>x</mi></math><my:tag a:b="1" lvt-on:click="go"></my:tag><!--0-->');
  assert.equal(root.querySelector('use').getAttributeNode('xlink:href').namespaceURI, 'http://www.w3.org/1999/xlink');
});

test('attributes in a namespace are set and removed', async () => {
  const block = { sites: [['a', [0, 0], 'xlink:href'], ['c', [0, 0], 'xml:lang', [[0]]]], tree: [['svg:svg', 0, ['svg:use', 0]]] };
  const { root, page } = await mounted('<!--0-->', [['s', [0], [0, '0'], [block]]]);
  page.apply([1, 0, [1, '#a', [1, 'en']]]);
  assertShows(root, '<svg><use xlink:href="#a" xml:lang="en"></use></svg><!--0-->');
  page.apply([2, 1, '#b', 2, 0]);
  assertShows(root, '<svg><use xlink:href="#b"></use></svg><!--0-->');
});

test('the content of a template element and a script that does not run', async () => {
  const tree = [['template', 0, ['p', 0, 'x']], ['script', { type: 'module' }, 'globalThis.ran = true']];
  await check('<!--0-->', [['s', [0], [0, '0'], [{ tree }]]], [0, 1],
    '<template><p>x</p></template><script type="module">globalThis.ran = true</script><!--0-->');
  assert.equal(globalThis.ran, undefined);
});

test('an opaque region in a table, in SVG, and beside text', async () => {
  await check('<table><tbody><tr><td>1</td></tr></tbody></table>', [['o', [0, 0, 0], [0, 0]]], [0, '<tr><td>2</td></tr>'],
    '<table><tbody><tr><td>2</td></tr></tbody></table>');
  await check('<svg><g></g></svg>', [['o', [0, 0, 0], [0, 0]]], [0, '<circle r="1"/><text>t</text>'],
    '<svg><g><circle r="1"></circle><text>t</text></g></svg>');
  await check('<p>before <b>x</b> after</p>', [['o', [0, 0], [7, 6]]], [0, 'y<i>z</i>'], '<p>before y<i>z</i> after</p>');
});

test('an opaque region in a new block is parsed for the element it will stand in', async () => {
  const block = { sites: [['o', [0], [0, '0']]], tree: [['!', '0']] };
  await check('<table><tbody></tbody></table>', [['s', [0, 0, 0], [0, 0], [block]]], [0, [1, '<tr><td>1</td></tr>']],
    '<table><tbody><tr><td>1</td></tr><!--0--></tbody></table>');
});

test('value, checked, selected and muted are kept in step', async () => {
  const html = '<input value="a"><input type="checkbox"><select><option>1</option><option>2</option></select><video></video>';
  const sites = [['a', [0], '.value'], ['c', [1], '.checked', [[]]], ['c', [2, 1], '.selected', [[]]], ['c', [3], '.muted', [[]]]];
  const { root, page } = await mounted(html, sites);
  const [input, box] = root.querySelectorAll('input');
  const [select, video] = [root.querySelector('select'), root.querySelector('video')];
  input.value = 'typed';
  box.checked = false;
  page.apply([1, 0, 'b', 1, 1, 2, 1, 3, 1]);
  assert.deepEqual([input.value, input.getAttribute('value'), box.checked, select.value, video.muted], ['b', 'b', true, '2', true]);
  page.apply([2, 1, 0, 2, 0, 3, 0]);
  assert.deepEqual([box.checked, select.options[1].selected, video.muted, box.hasAttribute('checked')], [false, false, false, false]);
});

test('what the user types stays while the field has the focus', async () => {
  const { root, page } = await mounted('<input value="a"><textarea>a</textarea>', [['a', [0], '.value'], ['t', [1, 0]]]);
  const [input, area] = root.children;
  input.focus();
  input.value = 'typed';
  area.value = 'typed';
  page.apply([1, 0, 'b', 1, 'b']);
  assert.deepEqual([input.value, input.getAttribute('value'), area.value], ['typed', 'b', 'b']);
  area.focus();
  area.value = 'more';
  page.apply([2, 0, 'c', 1, 'c']);
  assert.deepEqual([input.value, area.value, area.textContent], ['c', 'more', 'c']);
  area.value = 'c';
  page.apply([3, 1, 'd']);
  assert.equal(area.value, 'd');
});

test('an extension may have taken a text away; it is made again', async () => {
  const { root, page } = await mounted('<p>a</p>', [['t', [0, 0]]]);
  page.apply([1, 0, 'b']);
  root.firstChild.replaceChildren();
  page.apply([2, 0, 'c']);
  assertShows(root, '<p>c</p>');
});

test('what is missing is a mismatch', async () => {
  const cases = [['<p></p>', ['t', [1, 0]]], ['<p></p>', ['a', [1], 'id']], ['<p></p>', ['t', [['0', 0]]]],
    ['<p></p>', ['!', [1]]], ['<p></p>', ['o', [1], [0, '0']]], ['ab', ['o', [0], [3, 0]]], ['ab', ['o', [0], ['[0', '0']]]];
  for (const [html, site] of cases) {
    const { page } = await mounted(html, [site]);
    assert.throws(() => page.apply([1, 0, 'x']), `${html} ${JSON.stringify(site)}`);
  }
  const { page: empty } = await mounted('', []);
  assert.throws(() => empty.apply([1, 0, 'x']));
});

test('a region whose edge was taken away is a mismatch', async () => {
  const { root, page } = await mounted('<b></b><!--0-->', [['o', [0], [0, '0']]]);
  page.apply([1, 0, 'x']);
  root.lastChild.remove();
  assert.throws(() => page.apply([2, 0, 'y']));
});

test('attributes of a whole document', async () => {
  const { page } = await mounted('', [['a', [0], 'lang'], ['t', [0, 1, 0, 0]]], [], document);
  document.body.innerHTML = '<p>x</p>';
  page.apply([1, 0, 'de', 1, 'y']);
  assert.equal(document.documentElement.lang, 'de');
  assert.equal(document.body.innerHTML, '<p>y</p>');
});
