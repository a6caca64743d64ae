// The message box: "/" lists the commands, a picked one gets its option fields,
// Enter sends it.

import { fill, h, icon } from './dom.js';
import { matching, parseLine, takes } from './commands.js';
import { Fields } from './fields.js';
import { Picker } from './picker.js';

/**
 * @typedef {Object} Around what the composer needs of the page
 * @property {() => import('./commands.js').Leaf[]} commands that the current player may use
 * @property {(option: Object) => {name: string, value: any}[]} list
 * @property {(leaf: Object, values: Object, focused: string) => Promise<Object[]>} complete
 * @property {(leaf: Object, values: Object) => Promise<void>} send rejects with words
 */

/** The composer of the open channel. */
export class Composer {
  #around;
  #form;
  #error;
  #picker;
  #input;
  #pill = h('span', { class: 'command-pill', hidden: true });
  /** @type {Fields} */
  #fields;
  /** Whether the list used the key that is down: the form must not send by it too. */
  #usedKey = false;
  /** @type {import('./commands.js').Leaf|null} */
  #leaf = null;

  /**
   * @param {{form: HTMLElement, box: HTMLElement, error: HTMLElement}} elements
   * @param {Around} around
   */
  constructor({ form, box, error }, around) {
    this.#around = around;
    this.#form = form;
    this.#error = error;
    this.#picker = new Picker(box);
    this.#fields = new Fields((el) => form.insertBefore(el, this.#input), {
      picker: this.#picker, list: around.list,
      next: (field) => (this.#fields.empty(field)?.input ?? this.#input).focus(),
      complete: (name) => around.complete(this.#leaf, this.#fields.partial(), name),
    });
    this.#input = h('input', {
      id: 'composer-input', class: 'composer-input', type: 'text', role: 'combobox',
      'aria-expanded': 'false', 'aria-haspopup': 'listbox', 'aria-autocomplete': 'list',
      spellcheck: 'false', autocapitalize: 'off', enterkeyhint: 'send',
      onfocus: () => this.#suggest(), oninput: () => this.#edited(),
      onblur: () => this.#picker.hide(), onpaste: () => this.#error.replaceChildren(),
    });
    const send = h('button', { class: 'icon-button', 'aria-label': 'Send' }, icon('send'));
    fill(form, this.#pill, this.#input, send);
    form.addEventListener('submit', (e) => {
      e.preventDefault();
      if (!this.#usedKey) this.submit();
    });
    form.addEventListener('keydown', (e) => this.#key(e));
    addEventListener('keyup', () => {
      this.#usedKey = false;
    });
    this.describe('');
  }

  /** Says in the empty box where a message would go. */
  describe(label) {
    this.#label = label;
    this.#relabel();
  }

  #label = '';

  /** Sends a whole line, such as "/trivia start". */
  run(line) {
    this.type(line);
    return this.submit();
  }

  /** Puts a line in and the cursor behind it, as if the reader had typed it. */
  type(line) {
    this.clear();
    this.#input.value = line;
    this.#input.focus();
    this.#edited();
  }

  /** Forgets all that was typed. */
  clear() {
    this.#leaf = null;
    this.#fields.take(null);
    this.#input.value = '';
    this.#pill.hidden = true;
    this.#fail('');
    this.#picker.hide();
    this.#relabel();
  }

  /** Sends what was typed, or says what is wrong with it. */
  async submit() {
    if (!this.#leaf && !this.#choose(parseLine(this.#around.commands(), this.#input.value))) return;
    if (!this.#takeRest()) return;
    const { values, wrong } = this.#fields.values();
    if (wrong) {
      this.#fail(wrong);
      return;
    }
    const leaf = this.#leaf;
    const line = `/${leaf.name}${this.#fields.line()}`;
    this.clear();
    this.#input.focus();
    this.#picker.hide();
    try {
      await this.#around.send(leaf, values);
    } catch (refused) {
      // Nothing typed is lost: the line comes back, unless a new one was begun.
      if (!this.#leaf && !this.#input.value) this.type(line);
      this.#fail(refused.message);
    }
  }

  #relabel() {
    const name = this.#leaf ? 'Add an option, or press Enter to send' : this.#label;
    this.#input.classList.toggle('spare', !!this.#leaf && !this.#fields.unused().length);
    this.#input.placeholder = this.#leaf ? (this.#fields.unused().length ? '+ option' : '') : name;
    this.#input.setAttribute('aria-label', name || 'Message');
  }

  // Without a command there is nothing to send: says so, or goes on with it.
  #choose(parsed) {
    const typed = this.#input.value.trim();
    if (parsed) {
      this.#begin(parsed.leaf, parsed.texts);
      return true;
    }
    if (!this.#around.commands().length) {
      this.#fail('There are no commands: the bot is not there yet.');
    } else if (typed.startsWith('/')) {
      this.#fail(`There is no command ${typed}. Type / to see them all.`);
    } else if (typed) {
      this.#fail('This channel is played with commands. Type / to see them.');
    }
    return false;
  }

  // What stands behind the fields must be options too, such as "seconds:5".
  #takeRest() {
    const rest = this.#input.value.trim();
    if (!rest) return true;
    const parsed = parseLine([this.#leaf], `${this.#leaf.name} ${rest}`);
    if (!Object.keys(parsed.texts).length) {
      this.#fail(`“${rest}” is not an option of /${this.#leaf.name}.`);
      return false;
    }
    this.#input.value = '';
    this.#fields.put(parsed.texts);
    this.#relabel();
    return true;
  }

  #begin(leaf, texts = {}) {
    this.clear();
    this.#leaf = leaf;
    this.#pill.textContent = '/' + leaf.name;
    this.#pill.hidden = false;
    this.#fields.take(leaf);
    this.#fields.put(texts);
    this.#relabel();
  }

  #add(option, text = '') {
    const field = this.#fields.add(option);
    this.#input.value = '';
    this.#relabel();
    field.text = text;
    field.input.focus();
  }

  #fail(words) {
    fill(this.#error, words);
  }

  #edited() {
    this.#fail('');
    const text = this.#input.value;
    if (this.#leaf) this.#editedOption(text);
    else if (/\s$/.test(text)) this.#editedCommand(text);
    this.#suggest();
  }

  // A command typed out with its space behind is picked, as a reader expects.
  #editedCommand(text) {
    const all = this.#around.commands();
    const leaf = text.startsWith('/') && all.find((l) => '/' + l.name === text.trim());
    if (leaf) this.#pickCommand(leaf);
  }

  #editedOption(text) {
    const named = /^\s*([\w-]+):/.exec(text);
    const option = named && this.#fields.unused().find((o) => o.name === named[1]);
    if (!option) return;
    const value = text.slice(named[0].length).trim();
    if (/\s[\w-]+:/.test(value)) return;
    this.#add(option, value);
  }

  #pickCommand(leaf) {
    this.#begin(leaf);
    (this.#fields.first?.input ?? this.#input).focus();
    if (!this.#fields.first) this.#suggest();
  }

  #suggest() {
    if (document.activeElement !== this.#input) return;
    const text = this.#input.value;
    if (this.#leaf) this.#suggestOptions(text.trim());
    else if (text.startsWith('/')) this.#suggestCommands(text.slice(1));
    else this.#picker.hide();
  }

  #suggestCommands(typed) {
    const found = matching(this.#around.commands(), typed);
    const groups = [...new Set(found.map((l) => l.group))];
    const sections = groups.map((group) => ({
      label: group,
      items: found.filter((l) => l.group === group).map((leaf) => ({
        title: '/' + leaf.name, detail: leaf.description, pick: () => this.#pickCommand(leaf),
      })),
    }));
    const note = found.length ? '' : 'No command fits that.';
    this.#picker.show(this.#input, sections, { note, preselect: true });
  }

  #suggestOptions(typed) {
    const items = this.#fields.unused().filter((o) => o.name.startsWith(typed)).map((option) => ({
      title: option.name, detail: option.description, side: takes(option),
      pick: () => this.#add(option),
    }));
    if (!items.length) this.#picker.hide();
    else {
      const head = h('span', {}, h('b', {}, '/' + this.#leaf.name), ' ', this.#leaf.description);
      this.#picker.show(this.#input, [{ label: 'Options, if you like', items }],
        { head, preselect: typed !== '' });
    }
  }

  #key(e) {
    this.#usedKey = this.#picker.key(e);
    if (this.#usedKey || e.isComposing) return;
    if (e.key === 'Escape') this.clear();
    else if (e.key === 'Backspace') this.#backspace(e);
  }

  // Backspace where there is no text left takes away what stands before it. A
  // key that is held down stops there: it was meant for the text.
  #backspace(e) {
    if (e.target.value || !this.#leaf || e.repeat) return;
    e.preventDefault();
    const { field, before } = this.#fields.at(e.target);
    const optional = field && !field.option.required;
    if (optional) this.#fields.remove(field);
    this.#relabel();
    if (before && before !== field) before.input.focus();
    else if (optional) this.#input.focus();
    else this.type('/' + this.#leaf.name);
  }
}
