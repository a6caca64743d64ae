// The option fields of the command that is being written, in their order.

import { Field } from './field.js';

/** The fields in the message box. */
export class Fields {
  #around;
  #place;
  #all = [];
  #options = [];

  /**
   * @param {(element: HTMLElement) => void} place puts a new field's element in
   * @param {import('./field.js').Surroundings} around
   */
  constructor(place, around) {
    this.#place = place;
    this.#around = around;
  }

  get first() {
    return this.#all[0];
  }

  /** Starts anew with a command's required options; null: with nothing. */
  take(leaf) {
    for (const field of this.#all) field.element.remove();
    this.#all = [];
    this.#options = leaf?.options ?? [];
    for (const option of this.#options) if (option.required) this.add(option);
  }

  /** Adds a field for an option. */
  add(option) {
    const field = new Field(option, this.#around);
    this.#all.push(field);
    this.#place(field.element);
    return field;
  }

  /** Takes a field away. */
  remove(field) {
    field.element.remove();
    this.#all = this.#all.filter((f) => f !== field);
  }

  /** The field that an input belongs to, and the one before it. */
  at(input) {
    const index = this.#all.findIndex((f) => f.input === input);
    const before = index < 0 ? this.#all.length - 1 : index - 1;
    return { field: this.#all[index], before: this.#all[before] };
  }

  /** Puts texts in by the names of options, adding what is not there yet. */
  put(texts) {
    for (const [name, text] of Object.entries(texts)) {
      const field = this.#all.find((f) => f.option.name === name) ??
        this.add(this.#options.find((o) => o.name === name));
      field.text = text;
    }
  }

  /** The options that have no field. */
  unused() {
    return this.#options.filter((o) => !this.#all.some((f) => f.option.name === o.name));
  }

  /** The next required field without text. */
  empty(except) {
    return this.#all.find((f) => f !== except && f.option.required && !f.text);
  }

  /** What is filled in so far, right or not: for suggestions. */
  partial() {
    return Object.fromEntries(this.#all.map((f) => [f.option.name, f.result().value ?? f.text]));
  }

  /** The values to send, or words on the first that is wrong, which gets the focus. */
  values() {
    const values = {};
    for (const field of this.#all) {
      const { value, error } = field.result();
      field.warn(error ?? '');
      if (error) {
        field.input.focus();
        return { wrong: `${field.option.name} ${error}.` };
      }
      if (value !== undefined) values[field.option.name] = value;
    }
    return { values };
  }

  /** The fields as they would be typed. */
  line() {
    return this.#all.map((f) => (f.text ? ` ${f.option.name}:${f.text}` : '')).join('');
  }
}
