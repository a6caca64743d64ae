// What the page knows: who and what there is, who is playing here, and what
// that player sees in the open channel.

/**
 * @typedef {Object} Pending a command or form that waits for the bot's first answer
 * @property {string} key
 * @property {string} what "/trivia start", or "" for a form
 * @property {string} [problem] why there will be none
 */

/** The state of the page. Views read it and are told of changes. */
export class Store {
  guilds = [];
  channels = [];
  users = [];
  bot = { id: '', name: 'Bot', online: false };
  commands = [];
  /** Simulated players in the open channel. @type {string[]} */
  players = [];
  guild = '';
  channel = '';
  viewer = '';

  /** Messages of the open channel by id, in order. @type {Map<string, Object>} */
  messages = new Map();
  /** @type {Map<string, Pending>} */
  pending = new Map();
  /** Presses that got no answer: words by message id. @type {Map<string, string>} */
  problems = new Map();
  /** Channels with something new. @type {Set<string>} */
  unread = new Set();
  #dismissed = new Set();
  #listeners = [];
  #planned = false;

  /** Has the listener called after changes, at most once a frame. */
  onchange(listener) {
    this.#listeners.push(listener);
  }

  /** Tells the views that something changed. */
  changed() {
    if (this.#planned) return;
    this.#planned = true;
    // A timer and not a frame: a tab in the background goes on being true.
    setTimeout(() => {
      this.#planned = false;
      for (const listener of this.#listeners) listener();
    });
  }

  /** The current player. */
  me() {
    return this.users.find((u) => u.id === this.viewer);
  }

  /** Names for mentions. */
  names() {
    const user = (id) => (id === this.bot.id ? this.bot.name
      : this.users.find((u) => u.id === id)?.name);
    return { user, channel: (id) => this.channels.find((c) => c.id === id)?.name };
  }

  /** Takes all that the sandbox says about the player and the channel. */
  load(state) {
    const { users, guilds, channels, commands, players, me, channel, bot, online } = state;
    Object.assign(this, { users, guilds, channels, commands, players, channel, viewer: me });
    this.bot = { id: bot.id, name: bot.global_name || bot.username, online };
    this.guild = channels.find((c) => c.id === channel)?.guild ?? '';
    const shown = state.messages.filter((m) => !this.#dismissed.has(m.id));
    this.messages = new Map(shown.map((m) => [m.id, m]));
    this.changed();
  }

  /** Simulated players took the seats of the open channel. */
  seat(players) {
    const known = new Set(this.users.map((u) => u.id));
    this.users = [...this.users, ...players.filter((p) => !known.has(p.id))];
    this.players = players.map((p) => p.id);
    this.changed();
  }

  /** The bot connected or went away. */
  online(online) {
    this.bot = { ...this.bot, online };
    this.changed();
  }

  /** Takes a new or changed message. */
  put(message) {
    if (this.#dismissed.has(message.id)) return;
    if (message.channel_id !== this.channel) {
      this.unread.add(message.channel_id);
      this.changed();
      return;
    }
    this.messages.set(message.id, message);
    this.#arrived(message);
    this.changed();
  }

  // An answer's event may overtake the reply to the request that led to it.
  #arrived(message) {
    const cause = message.interaction_metadata;
    if (cause?.user.id !== this.viewer) return;
    const what = cause.name ? '/' + cause.name : '';
    const waiting = [...this.pending.values()].find((p) => p.what === what && !p.problem);
    if (waiting) this.pending.delete(waiting.key);
  }

  /** Shows what waits for the bot, or why it waits no longer. */
  wait(pending) {
    this.pending.set(pending.key, pending);
    this.changed();
  }

  /** Forgets what waited. */
  settle(key) {
    this.pending.delete(key);
    this.changed();
  }

  /** Says below a message why a press of it failed; "" takes that away. */
  problem(message, words) {
    if (words) this.problems.set(message, words);
    else this.problems.delete(message);
    this.changed();
  }

  /** Forgets a message: it was deleted, or its reader dismissed it. */
  remove(id, dismissed = false) {
    if (dismissed) this.#dismissed.add(id);
    this.messages.delete(id);
    this.problems.delete(id);
    this.changed();
  }

  /** Goes to another player or channel. What the last one saw is forgotten at once. */
  move(change) {
    Object.assign(this, change);
    const before = this.guild;
    this.guild = this.channels.find((c) => c.id === this.channel)?.guild ?? before;
    // Another player's commands do until their own are there: the server checks anyway.
    if (this.guild !== before) this.commands = [];
    this.messages.clear();
    this.pending.clear();
    this.problems.clear();
    this.unread.delete(this.channel);
    this.changed();
  }
}
