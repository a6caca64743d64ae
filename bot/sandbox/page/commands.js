// What can be typed: the registered commands, flattened to the ones that run,
// and the rules for what their options take. No DOM in here.

/** Discord's numbers for the kinds of option. */
export const kind = {
  subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, role: 8,
  mentionable: 9, number: 10, attachment: 11,
};

/**
 * @typedef {Object} Leaf a command that runs
 * @property {string} name the whole of it: "trivia start"
 * @property {string} group its first word
 * @property {string} description
 * @property {Object[]} options as Discord describes them
 */

/**
 * Lists all commands that run, in the order of registration.
 *
 * @param {Object[]} commands as registered
 * @returns {Leaf[]}
 */
export function leaves(commands) {
  return commands.filter((c) => (c.type ?? 1) === 1).flatMap((c) => under(c, c.name, c.name));
}

function under(node, name, group) {
  const nested = (node.options ?? []).filter((o) => o.type <= kind.group);
  if (nested.length) return nested.flatMap((o) => under(o, name + ' ' + o.name, group));
  return [{ name, group, description: node.description ?? '', options: node.options ?? [] }];
}

/**
 * Picks the commands that fit what was typed after the slash: those that start
 * with it first, then those with a word that does.
 *
 * @param {Leaf[]} all
 * @param {string} typed
 */
export function matching(all, typed) {
  const text = typed.toLowerCase().replace(/\s+/g, ' ').trimStart();
  const starts = all.filter((l) => l.name.startsWith(text));
  const words = all.filter((l) => !starts.includes(l) &&
    l.name.split(' ').some((w) => w.startsWith(text.trim())));
  return [...starts, ...words];
}

/**
 * Splits a typed line into its command and option texts, such as
 * "/trivia start questions:3 category:film". Null when no command fits.
 *
 * @param {Leaf[]} all
 * @param {string} line
 * @returns {{leaf: Leaf, texts: Object<string, string>}|null}
 */
export function parseLine(all, line) {
  const text = line.replace(/^\//, '').replace(/\s+/g, ' ').trim();
  const fits = all.filter((l) => text === l.name || text.startsWith(l.name + ' '));
  const leaf = fits.sort((a, b) => b.name.length - a.name.length)[0];
  if (!leaf) return null;
  return { leaf, texts: optionTexts(leaf, text.slice(leaf.name.length)) };
}

function optionTexts(leaf, text) {
  const names = leaf.options.map((o) => o.name.replace(/[^\w-]/g, '\\$&')).join('|');
  if (!names) return {};
  const marks = [...text.matchAll(new RegExp(`(?:^|\\s)(${names}):`, 'g'))];
  return Object.fromEntries(marks.map((m, i) => {
    const end = marks[i + 1]?.index ?? text.length;
    return [m[1], text.slice(m.index + m[0].length, end).trim()];
  }));
}

/** Says in words what an option takes: "whole number, 1 to 50". */
export function takes(option) {
  const names = {
    [kind.string]: 'text', [kind.integer]: 'whole number', [kind.boolean]: 'true or false',
    [kind.user]: 'a member', [kind.channel]: 'a channel', [kind.role]: 'a role',
    [kind.mentionable]: 'a member', [kind.number]: 'number', [kind.attachment]: 'a file',
  };
  if (option.choices?.length) return 'one of the list';
  if (option.autocomplete) names[kind.string] = 'text, with suggestions';
  return [names[option.type] ?? 'text', bounds(option)].filter(Boolean).join(', ');
}

function bounds(o) {
  const text = o.type === kind.string;
  const low = text ? o.min_length : o.min_value;
  const high = text ? o.max_length : o.max_value;
  const unit = text ? ' characters' : '';
  if (low != null && high != null) return `${low} to ${high}${unit}`;
  if (low != null) return `at least ${low}${unit}`;
  return high != null ? `at most ${high}${unit}` : '';
}

/**
 * Turns the text of an option into the value that Discord would send, or says
 * what is wrong with it.
 *
 * @param {Object} option
 * @param {string} text
 * @param {(option: Object) => {name: string, value: any}[]} list what it can be picked from
 * @returns {{value: any}|{error: string}}
 */
export function valueOf(option, text, list) {
  const typed = text.trim();
  if (typed === '') return option.required ? { error: 'is needed' } : { value: undefined };
  const offered = list(option);
  if (offered.length || option.choices?.length) return fromList(typed, offered);
  if (option.type === kind.integer || option.type === kind.number) return numeric(option, typed);
  if (option.type === kind.string) return lengthChecked(option, text);
  return { error: 'cannot be given here' };
}

function fromList(typed, offered) {
  const want = typed.replace(/^[@#]/, '').toLowerCase();
  const found = offered.find((c) => c.name.toLowerCase() === want || String(c.value) === typed);
  return found ? { value: found.value } : { error: 'has to be picked from its list' };
}

function numeric(option, typed) {
  const whole = option.type === kind.integer;
  const value = Number(typed);
  const fits = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  const { min_value: low = -Infinity, max_value: high = Infinity } = option;
  const inside = value >= low && value <= high;
  return fits && inside ? { value } : { error: `takes a ${takes(option)}` };
}

function lengthChecked(option, text) {
  const length = [...text].length;
  const high = option.max_length ?? 6000;
  if (length < (option.min_length ?? 0) || length > high) {
    return { error: `takes ${takes({ ...option, max_length: high })} (it has ${length})` };
  }
  return { value: text };
}
