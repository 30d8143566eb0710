/**
 * What the client promises to leave alone: for each promise, how a user (or an extension, or the page's own script) brings
 * it about in a place, and how to see that nothing was lost.
 */

import { mount } from '/livetemplate/livetemplate.js';

let page;

customElements.define('live-thing', class extends HTMLElement {
  connected = 0;
  connectedCallback() {
    this.connected++;
  }
  connectedMoveCallback() {}
});

const sheet = new CSSStyleSheet();
sheet.replaceSync('.scroller { height: 30px; overflow: scroll } .scroller p { height: 300px }');
document.adoptedStyleSheets = [sheet];

/** Begins with a fresh page. */
async function begin({ descriptor, html }, whenLoaded = () => {}) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  scrollTo(0, 0);
  whenLoaded();
  page = await mount(root, descriptor);
}

/** Takes a message of the server. */
async function receive(text) {
  const message = JSON.parse(text);
  message.resync ? await page.reset(message.resync.html, message.resync.seq) : page.apply(message);
}

const inPlace = (place, css) => document.querySelector(`[data-place=${place}] ${css}`);

/** Selects text, and waits until the page has been told: as a rule before the next frame. */
async function select(...ends) {
  const told = new Promise((done) => document.addEventListener('selectionchange', done, { once: true }));
  getSelection().setBaseAndExtent(...ends);
  await told;
}

const typed = (css) => ({
  bring(place) {
    const field = inPlace(place, css);
    field.focus();
    document.execCommand('insertText', false, 'typed text');
    field.setSelectionRange(2, 7, 'backward');
    return field;
  },
  isKept(field) {
    return field.value === 'typed text' && document.activeElement === field && field.selectionStart === 2
      && field.selectionEnd === 7 && field.selectionDirection === 'backward';
  },
});

/** A name each, as in docs/client.md. `bring` returns what `isKept` needs to know. */
const promises = {
  'typed text, focus, caret and selection in an input': typed('.text'),
  'typed text, focus, caret and selection in a textarea': typed('.area'),
  'typed text without the focus': {
    bring(place) {
      const field = inPlace(place, '.text');
      field.focus();
      document.execCommand('insertText', false, 'typed text');
      field.blur();
      return field;
    },
    isKept: (field) => field.value === 'typed text',
  },
  'checked boxes': {
    bring(place) {
      const fields = [inPlace(place, '.box'), inPlace(place, '.radio')];
      fields.forEach((field) => field.click());
      return fields;
    },
    isKept: (fields) => fields.every((field) => field.checked),
  },
  'chosen options': {
    bring(place) {
      const field = inPlace(place, '.choice');
      field.value = '2';
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return field;
    },
    isKept: (field) => field.value === '2',
  },
  'focus on a button-like element': {
    bring(place) {
      const summary = inPlace(place, 'summary');
      summary.focus();
      return summary;
    },
    isKept: (summary) => document.activeElement === summary,
  },
  'selected text': {
    async bring(place) {
      const { firstChild: text } = inPlace(place, '.extended');
      await select(text, 1, text, 3);
      return text;
    },
    isKept: (text) => getSelection().toString() === 'ex' && getSelection().anchorNode === text,
  },
  'selected text around what changes': {
    async bring(place) {
      const { firstChild: text } = inPlace(place, '.extended');
      const { lastChild } = document.querySelector(`[data-place=${place}]`);
      // Behind the widgets there is a text with a value in some places, of which the beginning does not change.
      const end = lastChild.data?.trim() ? lastChild : inPlace(place, 'summary').firstChild;
      await select(text, 3, end, 1);
      return { text, end };
    },
    isKept({ text, end }) {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
      return anchorNode === text && anchorOffset === 3 && focusNode === end && focusOffset === 1;
    },
  },
  'the caret in what can be edited': {
    async bring(place) {
      const text = inPlace(place, '.editable');
      text.focus();
      await select(text.firstChild, 3, text.firstChild, 3);
      return text;
    },
    isKept: (text) => document.activeElement === text && getSelection().anchorNode === text.firstChild
      && getSelection().anchorOffset === 3 && getSelection().isCollapsed,
  },
  'scroll positions': {
    bring(place) {
      const scroller = inPlace(place, '.scroller');
      scroller.scrollTop = 77;
      scrollTo(0, 120);
      return scroller;
    },
    // The window goes on by itself where something comes above what the user sees.
    isKept: (scroller) => scroller.scrollTop === 77 && scroller.isConnected && scrollY >= 120,
  },
  'open details': {
    bring(place) {
      const details = inPlace(place, '.details');
      details.querySelector('summary').click();
      return details;
    },
    isKept: (details) => details.open,
  },
  'an open dialog': {
    bring(place) {
      const dialog = inPlace(place, '.dialog');
      dialog.showModal();
      return dialog;
    },
    isKept: (dialog) => dialog.matches(':modal'),
  },
  'an open popover': {
    bring(place) {
      const popover = inPlace(place, '.popover');
      popover.showPopover();
      return popover;
    },
    isKept: (popover) => popover.matches(':popover-open'),
  },
  'playing media': {
    async bring(place) {
      const video = inPlace(place, '.video');
      const canvas = document.createElement('canvas');
      canvas.getContext('2d').fillRect(0, 0, 9, 9);
      video.muted = true;
      video.srcObject = canvas.captureStream(30);
      await video.play();
      video.paused_ = 0;
      video.addEventListener('pause', () => video.paused_++);
      return video;
    },
    isKept: (video) => !video.paused && !video.paused_,
  },
  frames: {
    async bring(place) {
      const frame = inPlace(place, '.frame');
      frame.contentWindow.mark = 'loaded once';
      return frame;
    },
    isKept: (frame) => frame.contentWindow?.mark === 'loaded once',
  },
  'custom elements': {
    bring(place) {
      const thing = inPlace(place, '.thing');
      thing.state = 'kept';
      thing.append('content of its own');
      return thing;
    },
    isKept: (thing) => thing.isConnected && thing.state === 'kept' && thing.connected === 1
      && thing.textContent === 'content of its own',
  },
  'nodes and attributes of extensions': {
    bring(place) {
      const text = inPlace(place, '.extended');
      const field = inPlace(place, '.text');
      const added = ['before', 'append', 'after'].map((how) => {
        const node = document.createElement('span');
        node.className = 'of-an-extension';
        (how === 'append' ? text : field)[how](node);
        return node;
      });
      field.setAttribute('data-extension', '1');
      document.querySelector('ul').append(added[0].cloneNode());
      return { added, field };
    },
    isKept: ({ added, field }) => added.every((node) => node.isConnected) && field.dataset.extension === '1'
      && document.querySelectorAll('.of-an-extension').length === 4,
  },
};

window.promises = () => Object.keys(promises);

/**
 * Holds a promise in one place against all kinds of updates.
 *
 * @param {string} name
 * @param {string} place
 * @param {{descriptor: string, html: string}} start
 * @param {Record<string, string[]>} updates messages by what they do
 * @returns {Promise<string[]>} what was not kept
 */
window.broken = async (name, place, start, updates) => {
  const { bring, isKept } = promises[name];
  const broken = [];
  start.descriptor = JSON.parse(start.descriptor);
  for (const [update, messages] of Object.entries(updates)) {
    await begin(start);
    const kept = await bring(place);
    if (!isKept(kept)) {
      broken.push('it could not be brought about');
    }
    for (const [i, message] of messages.entries()) {
      try {
        await receive(message);
      } catch (error) {
        broken.push(`${update}: ${error}`);
      }
      if (!isKept(kept)) {
        broken.push(i ? `${update}, then the page anew` : update);
        break;
      }
    }
  }
  return broken;
};

/** Begins with a page that has been laid out. */
window.show = async (start) => {
  start.descriptor = JSON.parse(start.descriptor);
  await begin(start);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
};

/** Takes many updates before the next frame. */
window.takeAll = (updates) => updates.forEach((update) => page.apply(JSON.parse(update)));

/**
 * Lets an extension put an element of its own before one that an update is about.
 *
 * @param {string} selector
 * @param {{descriptor: string, html: string}} start
 * @param {string[]} messages the update, and the page anew
 * @returns {Promise<object>} the block that the client found to be lost, whether the foreign element was left as it was, and
 *   what the page shows in the end and should show
 */
window.intrude = async (selector, start, [update, anew]) => {
  start.descriptor = JSON.parse(start.descriptor);
  const foreign = document.createElement('aside');
  foreign.textContent = 'foreign';
  await begin(start, () => document.querySelector(selector).before(foreign));
  const html = foreign.outerHTML;
  const lost = await receive(update).then(() => null, ({ block }) => block);
  const isUntouched = foreign.outerHTML === html;
  await receive(anew);
  const expected = document.createElement('div');
  expected.innerHTML = JSON.parse(anew).resync.html;
  const [shown] = document.body.children;
  return { lost, isUntouched, shown: shown.innerHTML, expected: expected.innerHTML };
};

/** Begins to watch over a field in which an input method composes a text. */
window.compose = async (place, start) => {
  start.descriptor = JSON.parse(start.descriptor);
  await begin(start);
  composing = inPlace(place, '.composed');
  ended = 0;
  composing.addEventListener('compositionend', () => ended++);
  composing.focus();
};

let composing;
let ended;

window.receive = receive;

/** Tells the text that is composed, how often a composition has ended, and whether the field has the focus. */
window.composed = () => `${composing.value} ${ended} ${document.activeElement === composing}`;
