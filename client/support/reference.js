/**
 * A tiny server: renders templates, writes their descriptors and the updates between two models, as the protocol says.
 * It shares no code with the client.
 *
 * A template is an array of nodes:
 *   'static text' · {v: name} · {if: name, then: [text nodes], else: [text nodes]} inside a run: text only
 *   {tag, attrs: {name: 'static' | [parts] | {when: name, parts: [parts]}}, children: [...]}
 *   {comment: [parts]} · {section: name, then: [...], else: [...]} · {list: name, row: [...]} · {raw: name}
 * A model is an object; a list in it is an array of models with a `$key`.
 */

import { isStatic, runs, jsonPart, text, dynamics, partValues, branchValue, separable } from './parts.js';

const VOID = new Set(['input', 'br', 'img']);

/** A path, with the check of the names of the elements that it counts. */
export function place(names, ...steps) {
  let check = 0;
  for (const unit of names) {
    check = (check * 31 + unit.charCodeAt(0)) & 0xffff;
  }
  return names ? [check.toString(36), ...steps] : steps;
}

/** Places the sites of a template; returns what a descriptor and its updates are written from. */
export class Template {
  constructor(nodes, { closed = false } = {}) {
    this.frames = [{}];
    Object.assign(this.frames[0], this.#block(nodes, { next: 0 }, closed));
    this.nodes = this.frames[0].nodes;
  }

  get descriptor() {
    const frames = this.frames.map(({ sites, tree }, i) => ({ sites: sites.map((s) => s.json), ...(i && { tree }) }));
    return JSON.parse(JSON.stringify({ v: 1, id: 'test', frames }));
  }

  #block(nodes, ids, closed) {
    return this.#level(runs(nodes), ids, [], closed, '');
  }

  #level(nodes, ids, path, closed, space, names = '') {
    const sites = [];
    const tree = [];
    const at = { anchor: null, elements: 0, comments: 0, names, base: names };
    const step = () => (at.anchor === null ? at.elements : [at.anchor, at.elements]);
    const point = () => (at.comments ? [at.anchor, at.elements, at.comments] : step());
    nodes.forEach((node, i) => {
      if (node.run) {
        if (isStatic(node.run)) tree.push(node.run.join(''));
        else sites.push({ kind: 't', node, parts: node.run, json: ['t', place(at.names, ...path, point()), node.run.map(jsonPart)] });
      } else if (node.comment) {
        if (!isStatic(node.comment)) {
          sites.push({ kind: '!', node, parts: node.comment, json: ['!', place(at.names, ...path, point()), node.comment.map(jsonPart)] });
        }
        tree.push(['!', isStatic(node.comment) ? node.comment.join('') : '']);
        at.comments++;
      } else if (node.tag) {
        const here = [...path, step()];
        const inner = node.tag === 'svg' ? 'svg:' : space;
        at.names += `${node.tag} `;
        const attributes = this.#attributes(node, place(at.names, ...here), sites);
        node.children = runs(node.children ?? []);
        const level = this.#level(node.children, { next: 0 }, here, true, inner, at.names);
        sites.push(...level.sites);
        tree.push([inner + node.tag, attributes, ...level.tree]);
        at.elements++;
        at.comments = 0;
      } else {
        this.#region(nodes, i, ids, place(at.names, ...path, point()), closed, space, sites, tree, at);
      }
    });
    return { sites, tree, nodes };
  }

  #attributes(node, path, sites) {
    const statics = {};
    for (const [name, value] of Object.entries(node.attrs ?? {})) {
      if (typeof value === 'string') statics[name.replace('.', '')] = value;
      else if (Array.isArray(value)) sites.push({ kind: 'a', node, parts: value, json: ['a', path, name, value.map(jsonPart)] });
      else sites.push({ kind: 'c', node, ...value, json: ['c', path, name, [value.parts.map(jsonPart)]] });
    }
    return statics;
  }

  #region(nodes, i, ids, position, closed, space, sites, tree, at) {
    const node = nodes[i];
    const textAt = (j) => (!nodes[j]?.run ? 0 : isStatic(nodes[j].run) ? nodes[j].run.join('').length : -1);
    const alone = closed && nodes.every((other, j) => j === i || (other.run && isStatic(other.run)));
    node.end = alone ? null : (ids.next++).toString(36);
    node.start = textAt(i - 1) < 0 && mayBeginWithText(node) ? `[${(ids.next++).toString(36)}` : null;
    if (node.start) tree.push(['!', node.start]);
    const range = [node.start ?? textAt(i - 1), node.end ?? textAt(i + 1)];
    const index = sites.length;
    if (node.section) {
      node.blocks = [node.then, node.else].filter((side) => side?.length).map((side) =>
        this.#level(runs(side), ids, [], true, space));
      sites.splice(index, 0, { kind: 's', node, blocks: node.blocks, json: ['s', position, range,
        node.blocks.map((b) => ({ sites: b.sites.map((s) => s.json), tree: b.tree }))] });
    } else if (node.list) {
      sites.push(this.#list(node, ids, position, range, space));
    } else {
      sites.push({ kind: 'o', node, json: ['o', position, range] });
    }
    if (node.end !== null) {
      tree.push(['!', node.end]);
      Object.assign(at, { anchor: node.end, elements: 0, comments: 0, names: at.base });
    }
  }

  #list(node, ids, position, range, space) {
    const row = runs(node.row);
    let ends = rowEnds(row);
    node.rowEnd = ends ? null : (ids.next++).toString(36);
    const frame = {};
    const number = this.frames.push(frame) - 1;
    Object.assign(frame, this.#level(row, ids, [], node.rowEnd === null, space));
    if (node.rowEnd !== null) frame.tree.push(['!', node.rowEnd]);
    ends ??= node.rowEnd;
    return { kind: 'l', node, frame, json: ['l', position, range, number, ends] };
  }
}

function mayBeginWithText(node) {
  if (node.run || node.raw) return true;
  if (node.section) return [node.then, node.else].some((side) => side?.length && mayBeginWithText(runs(side)[0]));
  return node.list ? mayBeginWithText(runs(node.row)[0]) : false;
}

function rowEnds(row) {
  const roots = row.filter((node) => node.tag).length;
  if (!roots || row.some((node) => !node.tag && !node.run)) return null;
  const last = row.at(-1).run;
  if (!last) return [roots, 0];
  if (isStatic(last)) return [roots, last.join('').length];
  const first = row[0].run;
  if (!first) return [roots, null, 0];
  return isStatic(first) ? [roots, null, first.join('').length] : null;
}

// ---- rendering

const escape = (s) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function html(nodes, model) {
  return nodes.map((node) => nodeHtml(node, model)).join('');
}

function nodeHtml(node, model) {
  if (node.run) return escape(text(node.run, model));
  if (node.comment) return `<!--${text(node.comment, model)}-->`;
  if (node.tag) return elementHtml(node, model);
  const start = node.start ? `<!--${node.start}-->` : '';
  const end = node.end !== null ? `<!--${node.end}-->` : '';
  return start + regionHtml(node, model) + end;
}

function regionHtml(node, model) {
  if (node.raw) return model[node.raw];
  if (node.section) {
    const block = node.blocks[shownBranch(node, model) - 1];
    return block ? html(block.nodes, model) : '';
  }
  const end = node.rowEnd !== null ? `<!--${node.rowEnd}-->` : '';
  return model[node.list].map((row) => html(node.rowNodes ??= runs(node.row), row) + end).join('');
}

function shownBranch(node, model) {
  const hasThen = node.then?.length ? 1 : 0;
  const hasElse = node.else?.length ? 1 : 0;
  return model[node.section] ? hasThen : hasElse && hasThen + 1;
}

function elementHtml({ tag, attrs = {}, children }, model) {
  let result = `<${tag}`;
  for (const [key, value] of Object.entries(attrs)) {
    const name = key.replace('.', '');
    if (typeof value === 'string') result += ` ${name}="${escape(value)}"`;
    else if (Array.isArray(value)) result += ` ${name}="${escape(text(value, model))}"`;
    else if (model[value.when]) result += ` ${name}="${escape(text(value.parts, model))}"`;
  }
  return VOID.has(tag) ? `${result}>` : `${result}>${html(children, model)}</${tag}>`;
}

// ---- values

export function mountValues(sites, model) {
  return sites.flatMap((site) => (site.kind === 't' || site.kind === 'a' || site.kind === '!')
    ? partValues(site.parts, model) : [mountValue(site, model)]);
}

function mountValue(site, model) {
  const { kind, node } = site;
  if (kind === 'o') return model[node.raw];
  if (kind === 'c') return model[site.when] ? branchValue(1, partValues(site.parts, model)) : 0;
  if (kind === 'l') return model[node.list].map((row) => mountValues(site.frame.sites, row));
  const branch = shownBranch(node, model);
  return branch ? branchValue(branch, mountValues(site.blocks[branch - 1].sites, model)) : 0;
}

/** How many slots a site and what is in it take. */
function width(site) {
  if (site.kind === 's') return 1 + site.blocks.reduce((sum, block) => sum + widths(block.sites), 0);
  const n = site.parts && site.kind !== 'c' ? dynamics(site.parts).length : 1;
  return n > 1 ? n + 1 : 1;
}

const widths = (sites) => sites.reduce((sum, site) => sum + width(site), 0);
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Remembers what a page shows, and the handles of its lists, as a server does. */
export class Server {
  constructor(template, model, random = () => 0) {
    Object.assign(this, { template, model, random, seq: 0 });
    this.lists = this.#newLists(template.frames[0].sites, model);
  }

  html(model = this.model) {
    return html(this.template.nodes, model);
  }

  /** Returns the update to a new model; null if nothing changed. */
  update(model) {
    const pairs = [];
    this.#diff(this.template.frames[0].sites, this.model, model, 0, this.lists, pairs);
    this.model = model;
    return pairs.length ? JSON.parse(JSON.stringify([++this.seq, ...pairs])) : null;
  }

  /** Handles by list site: {handles: key → handle, next, inner: key → Map}. Lists in hidden branches are made on show. */
  #newLists(sites, model) {
    const lists = new Map();
    for (const site of sites) {
      if (site.kind === 'l') {
        const list = { handles: new Map(), next: 0, inner: new Map() };
        for (const row of model[site.node.list]) this.#addRow(list, site, row);
        lists.set(site, list);
      } else if (site.kind === 's') {
        const branch = shownBranch(site.node, model);
        if (branch) for (const [k, v] of this.#newLists(site.blocks[branch - 1].sites, model)) lists.set(k, v);
      }
    }
    return lists;
  }

  #addRow(list, site, row) {
    list.handles.set(row.$key, list.next++);
    list.inner.set(row.$key, this.#newLists(site.frame.sites, row));
  }

  #diff(sites, a, b, from, lists, pairs) {
    let slot = from;
    for (const site of sites) {
      this.#diffSite(site, a, b, slot, lists, pairs);
      slot += width(site);
    }
  }

  #diffSite(site, a, b, slot, lists, pairs) {
    if (site.kind === 's') this.#diffSection(site, a, b, slot, lists, pairs);
    else if (site.kind === 'l') this.#diffList(site, a, b, slot, lists, pairs);
    else if (site.kind === 'o' || site.kind === 'c') {
      if (!same(mountValue(site, a), mountValue(site, b))) pairs.push(slot, mountValue(site, b));
    } else this.#diffParts(site, a, b, slot, pairs);
  }

  #diffParts(site, a, b, slot, pairs) {
    const old = partValues(site.parts, a);
    const now = partValues(site.parts, b);
    if (same(old, now)) return;
    if (now.length === 1) pairs.push(slot, now[0]);
    else if (!separable(site.parts, a) || now.every((value, i) => !same(value, old[i])) && this.random() < 0.5) pairs.push(slot, now);
    else {
      // Each single part is read from what the page shows then, so the parts before it must be as they were or separable too.
      let shown = a;
      const changed = now.map((value, i) => (same(value, old[i]) ? -1 : i)).filter((i) => i >= 0);
      if (changed.length > 1) pairs.push(slot, now);
      else pairs.push(slot + 1 + changed[0], now[changed[0]]), void shown;
    }
  }

  #diffSection(site, a, b, slot, lists, pairs) {
    const [old, now] = [shownBranch(site.node, a), shownBranch(site.node, b)];
    if (old !== now) {
      pairs.push(slot, mountValue(site, b));
      if (now) for (const [k, v] of this.#newLists(site.blocks[now - 1].sites, b)) lists.set(k, v);
      return;
    }
    if (now) {
      const before = site.blocks.slice(0, now - 1).reduce((sum, block) => sum + widths(block.sites), 0);
      this.#diff(site.blocks[now - 1].sites, a, b, slot + 1 + before, lists, pairs);
    }
  }

  #diffList(site, a, b, slot, lists, pairs) {
    const list = lists.get(site);
    const old = a[site.node.list];
    const now = b[site.node.list];
    const oldBy = new Map(old.map((row) => [row.$key, row]));
    const nowKeys = new Set(now.map((row) => row.$key));
    const updates = [];
    for (const row of old.filter((r) => nowKeys.has(r.$key))) {
      const inner = [];
      const next = now.find((r) => r.$key === row.$key);
      this.#diff(site.frame.sites, row, next, 0, list.inner.get(row.$key), inner);
      if (inner.length) updates.push([list.handles.get(row.$key), ...inner]);
    }
    const gone = old.filter((row) => !nowKeys.has(row.$key)).map((row) => list.handles.get(row.$key));
    const removed = gone.length && gone.length === old.length ? 1 : gone;
    if (removed === 1) list.next = 0;
    const stay = old.filter((row) => nowKeys.has(row.$key)).map((row) => row.$key);
    const wanted = now.filter((row) => oldBy.has(row.$key)).map((row) => row.$key);
    const moved = this.#moves(stay, wanted, now, list);
    const inserted = [];
    now.forEach((row, i) => {
      if (oldBy.has(row.$key)) return;
      if (!inserted.length || oldBy.has(now[i - 1].$key)) inserted.push(i);
      inserted.push(mountValues(site.frame.sites, row));
      this.#addRow(list, site, row);
    });
    const patch = [updates, removed, moved, inserted].map((group) => (group === 1 || group.length ? group : 0));
    while (patch.length && patch.at(-1) === 0) patch.pop();
    if (patch.length) pairs.push(slot, patch);
  }

  /** Not the fewest moves: rows that are out of order with the one before. At times the whole order instead. */
  #moves(stay, wanted, now, list) {
    if (same(stay, wanted)) return [];
    if (this.random() < 0.3) return [wanted.map((key) => list.handles.get(key))];
    let highest = -1;
    return wanted.flatMap((key) => {
      const was = stay.indexOf(key);
      if (was > highest) {
        highest = was;
        return [];
      }
      return [list.handles.get(key), now.findIndex((row) => row.$key === key)];
    });
  }
}
