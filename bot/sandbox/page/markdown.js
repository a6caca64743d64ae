// Discord's dialect of Markdown, as bots use it, turned straight into DOM nodes.
// There is no step through an HTML string, so there is nothing to escape.

import { h } from './dom.js';
import { timestamp } from './timestamps.js';

/**
 * @typedef {Object} Names
 * @property {(id: string) => string|undefined} user
 * @property {(id: string) => string|undefined} channel
 */

// Nesting deeper than anyone writes; keeps "****…" from taking the page down.
const deepest = 12;

const fence = /(?<!\\)```(?:([\w+#.-]{1,20})\n)?\n*([\s\S]+?)\n*```/g;
const item = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;

/**
 * Renders a message body or an embed's description.
 *
 * @param {string} text
 * @param {Names} names
 * @returns {Node[]}
 */
export function blocks(text, names, depth = 0) {
  if (depth > deepest) return [document.createTextNode(text)];
  const out = [];
  let from = 0;
  for (const found of text.matchAll(fence)) {
    out.push(...lines(text.slice(from, found.index).replace(/\n$/, ''), names, depth));
    out.push(h('pre', { tabindex: 0, 'aria-label': 'Code' }, h('code', {}, found[2])));
    from = found.index + found[0].length;
  }
  out.push(...lines(from ? text.slice(from).replace(/^\n/, '') : text, names, depth));
  return out;
}

function lines(text, names, depth) {
  if (text === '') return [];
  const rest = text.split('\n');
  const out = [];
  let plain = [];
  const flush = () => {
    if (plain.length) out.push(h('p', {}, inline(plain.join('\n'), names, depth)));
    plain = [];
  };
  while (rest.length) {
    const block = startOfBlock(rest, names, depth);
    if (!block) plain.push(rest.shift());
    else {
      flush();
      out.push(block);
    }
  }
  flush();
  return out;
}

// Takes a block from the head of the lines, or leaves them and returns null.
function startOfBlock(rest, names, depth) {
  const line = rest[0];
  const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
  if (heading) {
    rest.shift();
    // The page has its own h1 and h2: a message's headings rank below them.
    return h('h' + (heading[1].length + 2), {}, inline(heading[2], names, depth));
  }
  const small = /^-# +(\S.*)$/.exec(line);
  if (small) {
    rest.shift();
    return h('p', { class: 'subtext' }, inline(small[1], names, depth));
  }
  if (/^>>> /.test(line)) {
    const all = rest.splice(0).join('\n').slice(4);
    return h('blockquote', {}, blocks(all, names, depth + 1));
  }
  if (/^> /.test(line)) return quote(rest, names, depth);
  return item.test(line) ? list(rest, names, depth) : null;
}

function quote(rest, names, depth) {
  const quoted = [];
  while (rest.length && /^> /.test(rest[0])) quoted.push(rest.shift().slice(2));
  return h('blockquote', {}, blocks(quoted.join('\n'), names, depth + 1));
}

function list(rest, names, depth) {
  const [, indent, mark] = item.exec(rest[0]);
  const ordered = mark.endsWith('.');
  const el = h(ordered ? 'ol' : 'ul', { start: ordered ? parseInt(mark, 10) : null });
  while (rest.length) {
    const found = item.exec(rest[0]);
    if (!found || found[1].length < indent.length) break;
    if (found[2].endsWith('.') !== ordered && found[1].length === indent.length) break;
    const deeper = found[1].length > indent.length + 1 && el.lastChild && depth < deepest;
    if (deeper) el.lastChild.append(list(rest, names, depth + 1));
    else {
      el.append(h('li', {}, inline(found[3], names, depth)));
      rest.shift();
    }
  }
  return el;
}

// Tried in this order at every position. Each pattern is sticky, takes at least
// one character, and gives the nodes for what it took (or null: not this one).
const rules = () => [
  [/\\([^0-9A-Za-z\s])/y, (m) => m[1]],
  [/(`{1,2})(?!`)([\s\S]*?[^`])\1(?!`)/y, (m) => h('code', {}, m[2].trim() || m[2])],
  [/<@!?(\d{1,20})>/y, (m, c) => mention('@' + (c.names.user(m[1]) ?? 'unknown-user'))],
  [/<@&(\d{1,20})>/y, () => mention('@unknown-role')],
  [/<#(\d{1,20})>/y, (m, c) => mention('#' + (c.names.channel(m[1]) ?? 'unknown'))],
  [/<\/([-\w\p{L} ]{1,100}):\d{1,20}>/uy, (m) => mention('/' + m[1])],
  [/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, (m) => timestamp(Number(m[1]), m[2] ?? 'f')],
  [/<a?(:\w{1,32}:)\d{1,20}>/y, (m) => m[1]],
  [/<(https?:\/\/[^\s<>]+)>/y, (m) => anchor(m[1], [m[1]])],
  [/\[((?:\\.|[^[\]\\\n])+)\]\(<?(https?:\/\/(?:\([^\s()<>]*\)|[^\s()<>])+)>?(?: +"[^"\n]*")? *\)/y,
    (m, c) => (/https?:\/\//.test(m[1]) ? null : anchor(m[2], c.inner(m[1])))],
  [/https?:\/\/[^\s<]*[^\s<.,:;"'\])*_~|]/y, (m) => anchor(m[0], [m[0]])],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, (m, c) => h('strong', {}, c.inner(m[1]))],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, (m, c) => h('u', {}, c.inner(m[1]))],
  [/\*(?![\s*])((?:\*\*|\\[\s\S]|[^*\\])+?)\*(?!\*)/y, (m, c) =>
    (/\s$/.test(m[1]) ? null : h('em', {}, c.inner(m[1])))],
  [/_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y, (m, c) =>
    (c.afterWord ? null : h('em', {}, c.inner(m[1])))],
  [/~~((?:\\[\s\S]|[^\\])+?)~~/y, (m, c) => h('s', {}, c.inner(m[1]))],
  [/\|\|((?:\\[\s\S]|[^\\])+?)\|\|/y, (m, c) => spoiler(c.inner(m[1]))],
  // Anything else, up to the next character that could start something.
  [/[\s\S][^\\`<[*_~|h]*/uy, (m) => m[0]],
];

/**
 * Renders text in which only inline marks count, such as a field's name.
 *
 * @param {string} text
 * @param {Names} names
 * @returns {Node[]}
 */
export function inline(text, names, depth = 0) {
  if (depth > deepest) return [document.createTextNode(text)];
  const out = [];
  const context = { names, inner: (t) => inline(t, names, depth + 1), afterWord: false };
  const table = rules();
  for (let at = 0; at < text.length;) {
    context.afterWord = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]);
    const [taken, node] = first(table, text, at, context);
    at += taken;
    const last = out[out.length - 1];
    if (typeof node === 'string' && typeof last === 'string') out[out.length - 1] += node;
    else out.push(node);
  }
  return out.map((n) => (typeof n === 'string' ? document.createTextNode(n) : n));
}

function first(table, text, at, context) {
  for (const [pattern, make] of table) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    const node = found && make(found, context);
    if (node) return [found[0].length, node];
  }
  return [1, text[at]];
}

const mention = (text) => h('span', { class: 'mention' }, text);

// Null for what is no address after all: it then stays the text that it is.
const anchor = (href, children) => (URL.canParse(href)
  ? h('a', { href, target: '_blank', rel: 'noopener noreferrer nofollow' }, children) : null);

function spoiler(children) {
  const hidden = h('span', { class: 'spoiler-text', 'aria-hidden': 'true' }, children);
  const el = h('span', {
    class: 'spoiler', role: 'button', tabindex: 0, 'aria-expanded': 'false',
    'aria-label': 'Spoiler, press to show',
  }, hidden);
  const show = () => el.replaceWith(h('span', { class: 'spoiler-open' }, children));
  el.addEventListener('click', show, { once: true });
  el.addEventListener('keydown', (e) => {
    if (e.key === 'Enter' || e.key === ' ') {
      e.preventDefault();
      show();
    }
  });
  return el;
}
