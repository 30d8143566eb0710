/**
 * The clients, each with what its server would send. `begin` brings an element into the first state; what it returns
 * applies the message, which comes as text.
 *
 * @module
 */
import { mount } from '../src/livetemplate.js';
import { Idiomorph } from './node_modules/idiomorph/dist/idiomorph.esm.js';
import morphdom from './node_modules/morphdom/dist/morphdom-esm.js';
import { beginGo } from './livetemplate-go.js';
import { beginLiveView } from './liveview.js';
import { vanilla } from './vanilla.js';

/** Clients that are sent the whole page as HTML. */
function whole(apply) {
  return {
    begin(root, { from, to }) {
      root.innerHTML = from.html;
      return { apply: () => apply(root, to.html) };
    },
  };
}

export const engines = {
  vanilla,
  livetemplate: {
    async begin(root, { live, before, update }, descriptor) {
      root.innerHTML = live;
      const page = await mount(root, descriptor);
      // The first update of a list looks for its rows, which hand-written code here has found beforehand.
      before.forEach((earlier) => page.apply(JSON.parse(earlier)));
      return { apply: () => page.apply(JSON.parse(update)) };
    },
  },
  /** The same, with its very first message: what that costs more. */
  'livetemplate, first': {
    async begin(root, { live, first }, descriptor) {
      root.innerHTML = live;
      const page = await mount(root, descriptor);
      return { apply: () => page.apply(JSON.parse(first)) };
    },
  },
  liveview: { single: true, begin: beginLiveView },
  'livetemplate-go': { begin: beginGo },
  idiomorph: whole((root, html) => Idiomorph.morph(root, html, { morphStyle: 'innerHTML' })),
  morphdom: whole((root, html) => {
    const next = root.cloneNode(false);
    next.innerHTML = html;
    morphdom(root, next, { childrenOnly: true });
  }),
  innerHTML: whole((root, html) => {
    root.innerHTML = html;
  }),
};
