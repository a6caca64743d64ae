// One option of a command being filled in: its name, its text field, and the
// list of what it can be picked from.

import { h } from './dom.js';
import { kind, takes, valueOf } from './commands.js';

// Long enough that a word typed at once asks the bot once.
const pause = 160;

/**
 * @typedef {Object} Surroundings what a field needs of the composer
 * @property {import('./picker.js').Picker} picker
 * @property {(option: Object) => {name: string, value: any}[]} list fixed things to pick from
 * @property {(name: string) => Promise<{name: string, value: any}[]>} complete asks the bot
 * @property {(field: Field) => void} next called when a value was picked
 * @property {(field: Field) => void} remove called when an optional one is taken away
 */

/** A field for one option. */
export class Field {
  #around;
  #picked = null;
  #asked = 0;
  #timer = 0;

  /**
   * @param {Object} option as Discord describes it
   * @param {Surroundings} around
   */
  constructor(option, around) {
    this.option = option;
    this.#around = around;
    const file = option.type === kind.attachment;
    const typing = file ? { type: 'file' } : {
      type: 'text', role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox', spellcheck: 'false', autocapitalize: 'off',
    };
    this.input = h('input', {
      ...typing, 'data-option': option.name, 'aria-required': String(!!option.required),
      'aria-label': `${option.name}: ${option.description} (${takes(option)})`,
      inputmode: this.#inputMode(), onfocus: () => this.suggest(),
      oninput: () => this.#edited(), onblur: () => around.picker.hide(),
    });
    this.element = h('label', { class: 'field' },
      h('span', { 'aria-hidden': 'true' }, option.name, option.required && h('i', {}, '*')),
      this.input);
  }

  /** The text as it stands. */
  get text() {
    return this.input.value;
  }

  /** Puts text in, as if typed. */
  set text(value) {
    this.input.value = value;
    this.#picked = null;
    this.warn('');
  }

  /** The value to send, or what is wrong with it. */
  result() {
    if (this.option.type === kind.attachment) return this.#file();
    if (this.#picked?.name === this.text) return { value: this.#picked.value };
    return valueOf(this.option, this.text, this.#around.list);
  }

  /** Marks the field as wrong, or as fine with "". */
  warn(problem) {
    this.element.toggleAttribute('data-bad', problem !== '');
    if (problem) this.input.setAttribute('aria-invalid', 'true');
    else this.input.removeAttribute('aria-invalid');
  }

  /** Shows what can be picked, or what the field takes. */
  suggest() {
    if (this.option.autocomplete) {
      this.#ask(0);
      return;
    }
    const typed = this.text.replace(/^[@#]/, '').toLowerCase();
    const all = this.#around.list(this.option);
    const exact = all.some((c) => c.name.toLowerCase() === typed);
    const left = exact ? all : all.filter((c) => c.name.toLowerCase().includes(typed));
    const none = all.length && !left.length ? 'Nothing in the list fits that.' : '';
    this.#show(left, none, !exact);
  }

  #inputMode() {
    if (this.option.choices?.length) return null;
    if (this.option.type === kind.integer) return 'numeric';
    return this.option.type === kind.number ? 'decimal' : null;
  }

  #edited() {
    this.#picked = null;
    this.warn('');
    if (this.option.autocomplete) this.#ask(pause);
    else this.suggest();
  }

  // Answers can overtake one another: only the last question's counts.
  #ask(delay) {
    const number = ++this.#asked;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const waiting = setTimeout(() => this.#show([], 'Loading options…', false), 250);
      let choices = null;
      try {
        choices = await this.#around.complete(this.option.name);
      } catch {
        choices = null;
      }
      clearTimeout(waiting);
      if (number !== this.#asked || document.activeElement !== this.input) return;
      if (!choices) this.#show([], 'Loading options failed.', false);
      else this.#show(choices, choices.length ? '' : 'Nothing fits that.', this.text !== '');
    }, delay);
  }

  #show(choices, note, preselect) {
    const head = [h('b', {}, this.option.name), ` ${this.option.description} `,
      `(${takes(this.option)}${this.option.required ? '' : ', optional'})`];
    const items = choices.map((c) => ({ title: c.name, pick: () => this.#pick(c) }));
    this.#around.picker.show(this.input, [{ label: '', items }], {
      head: h('span', {}, head), note, preselect,
    });
  }

  #pick(choice) {
    this.input.value = choice.name;
    this.#picked = choice;
    this.#asked++;
    this.warn('');
    this.#around.next(this);
  }

  #file() {
    const [file] = this.input.files;
    if (!file && this.option.required) return { error: 'needs a file' };
    return { value: file };
  }
}
