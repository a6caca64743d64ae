// What a player does, and what comes of it: commands, presses, forms.

import { api } from './api.js';
import { kind } from './commands.js';
import { showModal } from './modal.js';

const noAnswer = 'This interaction failed: the bot did not answer within 3 seconds.';

/** Acts for the current player. */
export class Actions {
  #store;
  #dialog;
  #log;
  #count = 0;

  /**
   * @param {import('./store.js').Store} store
   * @param {HTMLDialogElement} dialog
   * @param {import('./log.js').Log} log
   */
  constructor(store, dialog, log) {
    this.#store = store;
    this.#dialog = dialog;
    this.#log = log;
  }

  /** Runs a command. Rejects with words when it was not even sent. */
  async slash(leaf, values) {
    this.#log.toEnd();
    const options = {};
    for (const [name, value] of Object.entries(values)) {
      options[name] = value instanceof File ? await fileValue(value) : value;
    }
    await this.#pend('/' + leaf.name, (from) => api.slash(from, leaf.name, options));
  }

  /** Asks the bot what could stand in the focused option. */
  async complete(leaf, values, focused) {
    const options = { ...values, [focused]: String(values[focused] ?? '') };
    const { choices, failed } = await api.complete(this.#from(), leaf.name, options, focused);
    if (failed || !choices) throw new Error(failed ?? 'The bot offered nothing.');
    return choices;
  }

  /** What an option can be picked from without asking the bot. */
  list(option) {
    const named = (all) => all.map((x) => ({ name: x.name, value: x.id }));
    switch (option.type) {
      case kind.boolean: return [{ name: 'True', value: true }, { name: 'False', value: false }];
      case kind.user: case kind.mentionable: return named(this.#store.users);
      case kind.channel: return named(this.#store.channels);
      default: return option.choices ?? [];
    }
  }

  /** Lets simulated players in, or sends those who are in home. */
  async join(button) {
    button.disabled = true;
    try {
      const { users } = await api.players(this.#store.channel, this.#store.players.length ? 0 : 4);
      this.#store.seat(users);
    } finally {
      button.disabled = false;
    }
  }

  /** What the message list needs to know and to be able to do. */
  around() {
    return {
      names: this.#store.names(),
      problem: (id) => this.#store.problems.get(id),
      press: (message, press, element) => this.#press(message, press, element),
      dismiss: (message) => this.#store.remove(message.id, true),
      forget: (key) => this.#store.settle(key),
    };
  }

  #from() {
    return { as: this.#store.viewer, channel: this.#store.channel };
  }

  #mine(from) {
    return from.as === this.#store.viewer && from.channel === this.#store.channel;
  }

  async #press(message, press, element) {
    if (element.classList.contains('busy')) return;
    element.classList.add('busy');
    const from = this.#from();
    this.#store.problem(message.id, '');
    try {
      const outcome = press.values
        ? await api.select(from, message.id, press.customID, press.values)
        : await api.press(from, message.id, press.customID);
      if (outcome.failed && this.#mine(from)) this.#store.problem(message.id, noAnswer);
      this.#form(from, outcome);
    } catch (refused) {
      if (this.#mine(from)) this.#store.problem(message.id, refused.message);
    } finally {
      element.classList.remove('busy');
    }
  }

  // Shows that something is on its way until the bot answered.
  async #pend(what, send) {
    const from = this.#from();
    const key = `sending ${++this.#count}`;
    this.#store.wait({ key, what });
    let outcome;
    try {
      outcome = await send(from);
    } catch (refused) {
      this.#store.settle(key);
      throw refused;
    }
    if (outcome.failed && this.#mine(from)) this.#store.wait({ key, what, problem: noAnswer });
    else this.#store.settle(key);
    this.#form(from, outcome);
  }

  #form(from, { call, modal }) {
    if (!modal || !this.#mine(from)) return;
    showModal(this.#dialog, modal, {
      bot: { ...this.#store.bot, bot: true },
      names: this.#store.names(),
      submit: (fields) => this.#pend('', () => api.submit(from, call, fields)),
    });
  }
}

async function fileValue(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const b of bytes) binary += String.fromCharCode(b);
  return { name: file.name, content_type: file.type, data: btoa(binary) };
}
