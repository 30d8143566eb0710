/**
 * The clients, each with what its server would send. `begin` brings an element into the first state; what it returns
 * applies the messages, which come as text, that lead to the second state, and back.
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
      return { there: () => apply(root, to.html), back: () => apply(root, from.html) };
    },
  };
}

export const engines = {
  vanilla,
  livetemplate: {
    async begin(root, { live, messages }, descriptor) {
      root.innerHTML = live;
      const page = await mount(root, descriptor);
      let next = 0;
      const apply = () => page.apply(JSON.parse(messages[next++]));
      return { there: apply, back: apply };
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
