/**
 * Keeps what the user has selected, and the focus, over a change of the page: the caret and the selection in a field, and
 * selected text. Loaded behind the core, before the first update.
 *
 * Browsers drop the selection of text in a node that is moved, and in a text that is set; elsewhere they keep it.
 *
 * @module
 */

/**
 * An end of a selection: so many code units into a text, or before a child of an element.
 *
 * @typedef {{node: any, offset: number, data: string | undefined, next: Node | undefined, isStart: boolean}} End
 */

/**
 * @param {Element | Document} root of the page that is going to change
 * @returns {() => void} to be called when it has changed
 */
export function save(root) {
  const scope = /** @type {any} */ (root.getRootNode());
  const active = scope.activeElement;
  const hasFocus = active && root.contains(active);
  const selection = scope.getSelection?.() ?? scope.ownerDocument?.getSelection();
  const restoreFocus = hasFocus ? saveFocus(active, scope) : null;
  const restoreText = restoreFocus && isField(active) ? null : saveText(root, selection, hasFocus && active.isContentEditable);
  return () => {
    restoreFocus?.();
    restoreText?.();
  };
}

/** @param {any} element */
function isField({ localName }) {
  return localName === 'input' || localName === 'textarea';
}

/**
 * @param {any} element that has the focus
 * @param {any} scope
 */
function saveFocus(element, scope) {
  const { value, selectionStart, selectionEnd, selectionDirection } = element;
  return () => {
    if (!element.isConnected) {
      return;
    }
    if (scope.activeElement !== element) {
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

/**
 * @param {Node} root
 * @param {any} selection
 * @param {boolean} isEditing whether a caret counts
 */
function saveText(root, selection, isEditing) {
  if (!selection?.rangeCount || selection.isCollapsed && !isEditing) {
    return null;
  }
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!root.contains(anchorNode) && !root.contains(focusNode)) {
    return null;
  }
  const { startContainer, startOffset, collapsed } = selection.getRangeAt(0);
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
  let same = 0;
  while (same < most && before[same] === after[same]) {
    same++;
  }
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
