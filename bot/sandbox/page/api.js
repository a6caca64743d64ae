// The way to the sandbox: requests, and the stream of what happens there.

async function ask(path, body) {
  let response;
  try {
    response = await fetch('/sandbox/' + path, body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Error('The sandbox cannot be reached. Is it still running?');
  }
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  throw new Error(words(text) || `The sandbox said ${response.status}.`);
}

function words(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return text.slice(0, 200);
  }
}

/**
 * @typedef {Object} From who acts where
 * @property {string} as a user's id
 * @property {string} channel
 *
 * @typedef {Object} Outcome what came of an action
 * @property {string} call
 * @property {number} [type] of the bot's first answer, as Discord numbers it
 * @property {Object} [modal]
 * @property {{name: string, value: any}[]} [choices]
 * @property {string} [failed] why there was no answer
 */

/**
 * The sandbox's requests. All reject with an Error whose message can be shown;
 * those that reach the bot resolve once it has answered, or failed to.
 */
export const api = {
  /** @param {string} as @param {string} channel */
  state: (as, channel) => ask('state?' + new URLSearchParams({ as, channel })),
  /** @param {From} from @returns {Promise<Outcome>} */
  slash: (from, command, options) => ask('slash', { ...from, command, options }),
  /** @param {From} from @returns {Promise<Outcome>} */
  press: (from, message, id) => ask('press', { ...from, message, custom_id: id }),
  /** @param {From} from @returns {Promise<Outcome>} */
  select: (from, message, id, values) =>
    ask('select', { ...from, message, custom_id: id, values }),
  /** @param {From} from @returns {Promise<Outcome>} */
  submit: (from, call, fields) => ask('modal', { ...from, call, fields }),
  /** @param {From} from @returns {Promise<Outcome>} */
  complete: (from, command, options, focused) =>
    ask('complete', { ...from, command, options, focused }),
  players: (channel, n) => ask('players', { channel, n }),
  setTrouble: (trouble) => ask('trouble', trouble),
  gateway: (what) => ask('gateway', { do: what }),
};

const kinds = ['hello', 'create', 'update', 'delete', 'commands', 'users', 'trouble', 'bot'];

// Waits between two tries to connect, in milliseconds; the last one stays.
const waits = [300, 1000, 2000, 4000];

/** The events that one player may see. Connects again for as long as it takes. */
export class Stream {
  /** Whether events come in. */
  live = false;
  #source = null;
  #timer = 0;
  #failures = 0;
  #as = '';
  #on;

  /** @param {{event: (e: Object) => void, state: () => void}} on */
  constructor(on) {
    this.#on = on;
  }

  /** Connects as a player, in place of the one before. */
  connect(as) {
    this.#as = as;
    clearTimeout(this.#timer);
    this.#source?.close();
    const source = new EventSource('/sandbox/events?' + new URLSearchParams({ as }));
    this.#source = source;
    for (const kind of kinds) {
      source.addEventListener(kind, (e) =>
        this.#event(source, { ...JSON.parse(e.data), type: kind }));
    }
    // The browser gives up for good on some faults, so it is never left to it.
    source.addEventListener('error', () => source === this.#source && this.retry());
  }

  /** Drops the connection and makes a new one in a while. */
  retry() {
    this.#source?.close();
    this.#source = null;
    this.live = false;
    this.#on.state();
    clearTimeout(this.#timer);
    const wait = waits[Math.min(this.#failures++, waits.length - 1)];
    this.#timer = setTimeout(() => this.connect(this.#as), wait);
  }

  #event(source, e) {
    // What is still on its way to the player before must not be shown to this one.
    if (source !== this.#source) return;
    if (e.type === 'hello') {
      this.live = true;
      this.#failures = 0;
    }
    this.#on.event(e);
  }
}
