// The list above the message box: commands, options, choices. The focus stays
// in the text field; the list is moved through with the arrow keys, as in any
// combobox.

import { fill, h } from './dom.js';

/**
 * @typedef {Object} Item
 * @property {string} title
 * @property {string} [detail]
 * @property {string} [side] short text at the right
 * @property {() => void} pick
 */

/** One list at a time, attached to the field that it belongs to. */
export class Picker {
  #box;
  #field = null;
  #items = [];
  #active = -1;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#box = box;
    // A press must not take the focus (and with it the list) away.
    box.addEventListener('mousedown', (e) => e.preventDefault());
  }

  get open() {
    return !this.#box.hidden;
  }

  /**
   * Shows sections of items for a field.
   *
   * @param {HTMLInputElement} field
   * @param {{label: string, items: Item[]}[]} sections
   * @param {{head?: Node|string, note?: string, preselect?: boolean}} [options]
   *   preselect: the first item is picked by Enter without an arrow key
   */
  show(field, sections, options = {}) {
    if (this.#field && this.#field !== field) this.#detach();
    this.#field = field;
    this.#items = sections.flatMap((s) => s.items);
    this.#active = -1;
    fill(this.#box,
      options.head && h('div', { class: 'picker-head' }, options.head),
      this.#items.length > 0 && this.#list(sections),
      options.note && h('div', { class: 'picker-note', role: 'status' }, options.note));
    this.#box.hidden = false;
    field.setAttribute('aria-expanded', String(this.#items.length > 0));
    field.setAttribute('aria-controls', 'picker-list');
    this.#mark(options.preselect && this.#items.length ? 0 : -1);
    this.#box.scrollTop = 0;
  }

  hide() {
    this.#detach();
    this.#box.hidden = true;
  }

  /**
   * Handles a key of the field.
   *
   * @param {KeyboardEvent} e
   * @returns {boolean} whether the list used it up
   */
  key(e) {
    if (!this.open || e.isComposing) return false;
    if (e.key === 'Escape') this.hide();
    else if (!this.#items.length) return false;
    else if (e.key === 'ArrowDown') this.#move(1);
    else if (e.key === 'ArrowUp') this.#move(-1);
    else if (this.#picks(e)) this.#items[this.#active].pick();
    else return false;
    e.preventDefault();
    return true;
  }

  #picks(e) {
    return this.#active >= 0 && (e.key === 'Enter' || (e.key === 'Tab' && !e.shiftKey));
  }

  #move(step) {
    const count = this.#items.length;
    const from = this.#active < 0 && step < 0 ? 0 : this.#active;
    this.#mark((from + step + count) % count);
  }

  #mark(index) {
    this.#active = index;
    const options = this.#box.querySelectorAll('[role="option"]');
    options.forEach((el, i) => el.setAttribute('aria-selected', String(i === index)));
    if (index < 0) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    this.#field.setAttribute('aria-activedescendant', options[index].id);
    options[index].scrollIntoView({ block: 'nearest' });
  }

  #detach() {
    this.#field?.setAttribute('aria-expanded', 'false');
    this.#field?.removeAttribute('aria-activedescendant');
    this.#field = null;
  }

  #list(sections) {
    let n = 0;
    return h('div', { id: 'picker-list', role: 'listbox', 'aria-label': 'Suggestions' },
      sections.filter((s) => s.items.length).map((s) =>
        h('div', { role: 'group', 'aria-label': s.label || null },
          s.label && h('div', { class: 'heading', 'aria-hidden': 'true' }, s.label),
          s.items.map((item) => this.#option(item, n++)))));
  }

  #option(item, index) {
    return h('div', {
      class: 'option', role: 'option', id: 'picker-' + index, 'aria-selected': 'false',
      onclick: item.pick, onmousemove: () => this.#active !== index && this.#mark(index),
    },
    h('span', { class: 'option-title' }, item.title),
    item.detail && h('span', { class: 'option-detail' }, item.detail),
    item.side && h('span', { class: 'option-side' }, item.side));
  }
}
