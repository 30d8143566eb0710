//# allFunctionsCalledOnLoad
/**
 * Keeps what the user has selected, and the focus, over a change of the page: the caret and the selection in a field, and
 * selected text. Loaded behind the core, before the first update.
 *
 * Browsers drop the selection of text in a node that is moved, and in a text or a field that is set; elsewhere they keep it.
 * To ask for it takes longer than most updates, and where nothing is selected Chromium lays the page out first, if it has been
 * changed. So that is done only if something may have been selected since, before anything is changed. Where something is,
 * if only the place that was clicked last, the part of a text that differs is replaced, which loses nothing.
 *
 * @module
 */

/**
 * An end of a selection: so many code units into a text, or before a child of an element.
 *
 * @typedef {{node: any, offset: number, data: string | undefined, next: Node | undefined, isStart: boolean}} End
 */

/** Of more texts in one update it is cheaper to set them than to replace a part: a browser looks for that in its layout. */
const FEW = 4;

/**
 * Whether there is a caret in a page, by its root: of those in which nothing else is selected, as far as one can know.
 *
 * @type {WeakMap<Element | Document, boolean>}
 */
let known = new WeakMap();

/** @type {Element | Document} that is being changed */
let changing;

/** @type {(() => void) | null | undefined} gives back what was selected; null: nothing was */
let restoreText;

/** @type {(() => void) | null | undefined} gives back the focus; null: it is elsewhere, undefined: nobody has looked */
let restoreFocus;

/** How many texts may still be changed in a way that keeps what is selected in them. */
let careful = 0;

/**
 * Hears from now on of what is selected in a page.
 *
 * @param {Element | Document} root
 */
export function watch(root) {
  const document = /** @type {Document} */ (root.ownerDocument ?? root);
  document.addEventListener('selectionchange', forget);
  document.addEventListener('selectstart', forget, true); // at once, but only if the user does so
  // What was selected before now is asked for when the page is laid out anyway; until then something may be.
  known.set(root, true);
  document.defaultView?.requestAnimationFrame?.(() => (document.getSelection()?.rangeCount ? forget() : known.set(root, false)));
}

function forget() {
  known = new WeakMap();
}

/**
 * Begins a change.
 *
 * @param {Element | Document} root of the page
 */
export function begin(root) {
  changing = root;
  restoreFocus = undefined;
  restoreText = null;
  let caret = known.get(root);
  if (caret === undefined) {
    const range = selectedRange();
    restoreText = range && saveText(range);
    caret = !!range;
    restoreText || known.set(root, caret);
  }
  careful = caret ? FEW : 0;
}

/** Looks at what has the focus, before the page is changed in a way that may take it, or move the caret in a field. */
export function keepFocus() {
  if (restoreFocus === undefined) {
    const active = activeElement();
    restoreFocus = active && saveFocus(active);
  }
}

/** Ends a change, and gives back focus and selection. */
export function restore() {
  restoreFocus?.();
  restoreText?.();
}

/** @returns {any} the element of the page that has the focus; null: none */
function activeElement() {
  const { activeElement: active } = /** @type {any} */ (changing.getRootNode());
  return active && changing.contains(active) ? active : null;
}

/**
 * Gives a Text in the page another text.
 *
 * @param {CharacterData} node
 * @param {string} text
 */
export function setText(node, text) {
  if (careful < 1) {
    node.data = text;
    return;
  }
  careful--;
  const { data } = node;
  const same = sameBefore(data, text);
  const most = Math.min(data.length, text.length) - same;
  let behind = 0;
  while (behind < most && data.charCodeAt(data.length - 1 - behind) === text.charCodeAt(text.length - 1 - behind)) {
    behind++;
  }
  node.replaceData(same, data.length - behind - same, text.slice(same, text.length - behind));
}

/**
 * Replaces a part of a Text in the page.
 *
 * @param {CharacterData} node
 * @param {number} at
 * @param {number} deleted
 * @param {string} inserted
 */
export function replaceText(node, at, deleted, inserted) {
  if (careful < 1) {
    const { data } = node;
    node.data = data.slice(0, at) + inserted + data.slice(at + deleted);
    return;
  }
  careful--;
  node.replaceData(at, deleted, inserted);
}

/**
 * Returns how many code units at the beginning of two texts are the same.
 *
 * @param {string} one
 * @param {string} other
 */
function sameBefore(one, other) {
  const most = Math.min(one.length, other.length);
  let same = 0;
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) {
    same++;
  }
  return same;
}

/** @param {any} element */
function isField({ localName }) {
  return localName === 'input' || localName === 'textarea';
}

/** @param {any} element that has the focus */
function saveFocus(element) {
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  return () => {
    if (!element.isConnected) {
      return;
    }
    if (element.getRootNode().activeElement !== element) {
      element.focus({ preventScroll: true });
    }
    if (isField(element) && typeof selectionStart === 'number') {
      const start = shifted(selectionStart, value, element.value, selectionStart < selectionEnd);
      const end = shifted(selectionEnd, value, element.value, false);
      // It is not set without need: an input method may be composing there.
      if (element.selectionStart !== start || element.selectionEnd !== end) {
        element.setSelectionRange(start, end, selectionDirection);
      }
    }
  };
}

/** @returns {any} the selection that the page's root is in */
function selectionOf() {
  const scope = /** @type {any} */ (changing.getRootNode());
  return scope.getSelection?.() ?? scope.ownerDocument?.getSelection();
}

/**
 * Returns what is selected in the page, outside of fields; null: nothing. All that it asks of the selection lays out nothing
 * where the page has not been changed.
 *
 * @returns {Range | null}
 */
function selectedRange() {
  const active = activeElement();
  const selection = active && isField(active) ? null : selectionOf();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
  return range && (changing.contains(range.startContainer) || changing.contains(range.endContainer)) ? range : null;
}

/**
 * @param {Range} range what is selected
 * @returns {(() => void) | null} gives it back; null: it is a caret where nothing can be edited
 */
function saveText(range) {
  // Whether the selection is collapsed only a range tells without laying the page out.
  if (range.collapsed && !activeElement()?.isContentEditable) {
    return null;
  }
  const selection = selectionOf();
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const { startContainer, startOffset, collapsed } = range;
  const isForward = startContainer === anchorNode && startOffset === anchorOffset;
  const anchor = endAt(anchorNode, anchorOffset, isForward && !collapsed);
  const focus = endAt(focusNode, focusOffset, !isForward);
  return () => {
    const [from, to] = [placeOf(anchor), placeOf(focus)];
    const isSame = from && to && selection.anchorNode === from[0] && selection.anchorOffset === from[1]
      && selection.focusNode === to[0] && selection.focusOffset === to[1];
    if (from && to && !isSame) {
      selection.setBaseAndExtent(...from, ...to);
    }
  };
}

/**
 * @param {any} node
 * @param {number} offset
 * @param {boolean} isStart whether what is selected is behind it
 * @returns {End}
 */
function endAt(node, offset, isStart) {
  return { node, offset, data: node.data, next: node.childNodes[offset], isStart };
}

/**
 * @param {End} end
 * @returns {[node: Node, offset: number] | null} where it is now; null: what it was in is gone
 */
function placeOf({ node, offset, data, next, isStart }) {
  if (data !== undefined) {
    // Of a text that was split the browser itself has taken the selection along.
    return node.isConnected && (offset <= node.length || !data.startsWith(node.data)) ? [node, shifted(offset, data, node.data, isStart)] : null;
  }
  if (next?.isConnected) {
    return [/** @type {Node} */ (next.parentNode), Array.prototype.indexOf.call(next.parentNode?.childNodes, next)];
  }
  return node.isConnected ? [node, Math.min(offset, node.childNodes.length)] : null;
}

/**
 * Returns where an offset in a text is in the one that it has become.
 *
 * @param {number} offset
 * @param {string} before
 * @param {string} after
 * @param {boolean} isStart whether a text that was put in there is before it
 */
function shifted(offset, before, after, isStart) {
  const most = Math.min(before.length, after.length);
  const same = sameBefore(before, after);
  let left = 0;
  while (left < most && before[before.length - 1 - left] === after[after.length - 1 - left]) {
    left++;
  }
  const behind = before.length - offset;
  if (behind <= left && (isStart ? offset >= same : offset > same)) {
    return after.length - behind;
  }
  return Math.min(offset, same);
}
