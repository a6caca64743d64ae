// The list of messages. Only what changed is drawn again, and the list stays at
// its end unless the reader scrolled up.

import { avatar, fill, h, icon } from './dom.js';
import { follows, messageArticle } from './message.js';
import { absoluteText } from './timestamps.js';

// Nearer to the end than this counts as being there, in pixels.
const near = 60;

/** The message list of the open channel. */
export class Log {
  #el;
  #latest;
  #content = h('div', { class: 'log-content' });
  /** What is on the page, by key. @type {Map<string, {sign: any[], node: HTMLElement}>} */
  #drawn = new Map();
  #pinned = true;
  #missed = 0;
  /** Where the list stood when it was last looked at. */
  #top = 0;

  /**
   * @param {HTMLElement} el the scrolling element
   * @param {HTMLElement} latest the button that leads to its end
   */
  constructor(el, latest) {
    this.#el = el;
    this.#latest = latest;
    el.append(this.#content);
    el.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    latest.addEventListener('click', () => this.toEnd());
    new ResizeObserver(() => this.#keep()).observe(this.#content);
    new ResizeObserver(() => this.#keep()).observe(el);
  }

  /** Scrolls to the newest message, and stays there. */
  toEnd() {
    this.#pinned = true;
    this.#top = 0;
    this.#keep();
  }

  /**
   * Draws the list.
   *
   * @param {import('./store.js').Store} store
   * @param {Node} welcome what stands above the first message
   * @param {import('./message.js').Around & {forget: (key: string) => void}} around
   */
  draw(store, welcome, around) {
    const wanted = new Map();
    const want = (key, sign, make) =>
      wanted.set(key, this.#kept(key, sign) ?? { sign, node: make() });
    want('welcome', [welcome], () => welcome);
    const people = store.users.map((u) => u.id + u.name).join();
    let before;
    const sorted = [...store.messages.values()].sort(byID);
    for (const message of sorted) {
      const date = new Date(message.timestamp);
      const newDay = !before || new Date(before.timestamp).toDateString() !== date.toDateString();
      if (newDay) want('day ' + date.toDateString(), [], () => day(date));
      const above = newDay ? undefined : before;
      const sign = [message, follows(message, above), around.problem(message.id), people];
      want(message.id, sign, () => messageArticle(message, above, around));
      before = message;
    }
    for (const p of store.pending.values()) {
      want('pending ' + p.key, [p.problem], () => pendingRow(p, store.me(), around));
    }
    this.#place(wanted);
  }

  #kept(key, sign) {
    const old = this.#drawn.get(key);
    return old?.sign.every((s, i) => s === sign[i]) ? old : null;
  }

  #place(wanted) {
    const focus = focusIn(this.#content);
    const fresh = [...wanted.keys()].filter((k) => !this.#drawn.has(k) && /^\d/.test(k)).length;
    for (const [key, { node }] of this.#drawn) if (wanted.get(key)?.node !== node) node.remove();
    let at = this.#content.firstChild;
    for (const { node } of wanted.values()) {
      if (node === at) at = at.nextSibling;
      else this.#content.insertBefore(node, at);
    }
    this.#drawn = wanted;
    restoreFocus(this.#content, focus);
    if (!this.#pinned) this.#missed += fresh;
    this.#keep();
  }

  #keep() {
    // The reader may have scrolled up just now, before the browser said so.
    if (this.#el.scrollTop < this.#top && this.#left() >= near) this.#pinned = false;
    if (this.#pinned) this.#el.scrollTop = this.#el.scrollHeight;
    this.#top = this.#el.scrollTop;
    this.#label();
  }

  #left() {
    return this.#el.scrollHeight - this.#el.scrollTop - this.#el.clientHeight;
  }

  #scrolled() {
    this.#pinned = this.#left() < near;
    this.#top = this.#el.scrollTop;
    this.#label();
  }

  #label() {
    if (this.#pinned) this.#missed = 0;
    this.#latest.hidden = this.#pinned;
    const words = this.#missed ? `${this.#missed} new below` : 'To the latest';
    if (this.#latest.textContent !== words) fill(this.#latest, words, icon('down'));
  }
}

// Snowflakes: the longer one is the later one, then text order is time order.
function byID(a, b) {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

function day(date) {
  return h('div', { class: 'day', role: 'separator' }, absoluteText(date, 'D'));
}

// An edit replaces a message's element; whoever stood on one of its buttons
// with the keyboard must not be thrown to the top of the page.
function focusIn(content) {
  const el = document.activeElement;
  const article = content.contains(el) && el.closest('[data-message]');
  return article ? { message: article.dataset.message, id: el.dataset.id } : null;
}

function restoreFocus(content, focus) {
  if (!focus || content.contains(document.activeElement)) return;
  const article = content.querySelector(`[data-message="${CSS.escape(focus.message)}"]`);
  const same = focus.id && article?.querySelector(`[data-id="${CSS.escape(focus.id)}"]:enabled`);
  (same || article)?.focus({ preventScroll: true });
}

function pendingRow(p, me, around) {
  const failed = p.problem && h('div', { class: 'failed', role: 'alert' }, icon('alert'),
    h('span', {}, p.problem), h('button', { type: 'button', class: 'text-button', onclick: () => around.forget(p.key) },
      'Dismiss message'));
  return h('article', { class: p.problem ? 'message private' : 'message' },
    p.what && h('div', { class: 'used' }, avatar(me), h('b', {}, me.name), 'used',
      h('span', { class: 'command' }, p.what)),
    h('div', { class: 'message-body' }, failed || h('p', { class: 'subtext' }, 'Sending…')));
}
