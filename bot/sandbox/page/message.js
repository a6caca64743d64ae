// One message, as a Discord user knows it.

import { avatar, h, icon } from './dom.js';
import { blocks } from './markdown.js';
import { embedBox } from './embed.js';
import { componentRows } from './components.js';
import { absoluteText, messageTime } from './timestamps.js';

const ephemeral = 1 << 6;
const loading = 1 << 7;

// Further apart than this, two messages of one author each get a header.
const together = 7 * 60 * 1000;

/**
 * @typedef {Object} Around
 * @property {import('./markdown.js').Names} names
 * @property {(id: string) => string|undefined} problem a press of this message that failed
 * @property {(message: Object, press: Object, element: HTMLElement) => void} press
 * @property {(message: Object) => void} dismiss
 */

/** The name that people see of a message's author. */
export const authorName = (author) => author.global_name || author.username;

/** Tells whether a message goes without a header, below one of the same author. */
export function follows(message, before) {
  return !!before && before.author.id === message.author.id &&
    !message.interaction_metadata?.name &&
    isPrivate(before) === isPrivate(message) && !message.message_reference &&
    new Date(message.timestamp) - new Date(before.timestamp) < together;
}

const isPrivate = (message) => (message.flags & ephemeral) !== 0;

/**
 * Draws a message.
 *
 * @param {Object} message as Discord sends it
 * @param {Object|undefined} before the one above it
 * @param {Around} around
 */
export function messageArticle(message, before, around) {
  const name = authorName(message.author);
  const person = { id: message.author.id, name, bot: message.author.bot };
  const short = follows(message, before);
  const written = new Date(message.timestamp);
  return h('article', {
    class: `message${short ? ' follows' : ''}${isPrivate(message) ? ' private' : ''}`,
    'data-message': message.id, tabindex: -1,
    'aria-label': `${name}${isPrivate(message) ? ', only to you' : ''}, ${messageTime(written)}`,
  },
  used(message, around),
  short
    ? h('time', { class: 'short-time', 'aria-hidden': 'true' }, absoluteText(written, 't'))
    : avatar(person),
  h('div', { class: 'message-body' },
    !short && header(message, name, written),
    content(message, around),
    (message.embeds ?? []).map((e) => embedBox(e, around.names)),
    (message.attachments ?? []).map(attachment),
    componentRows(message.components ?? [], around.names,
      (press, element) => around.press(message, press, element)),
    problem(message, around),
    isPrivate(message) && privateNote(message, around)));
}

function used(message, around) {
  const cause = message.interaction_metadata;
  if (!cause?.name) return null;
  const name = around.names.user(cause.user.id) ?? authorName(cause.user);
  return h('div', { class: 'used' }, avatar({ id: cause.user.id, name }),
    h('b', {}, name), 'used', h('span', { class: 'command' }, '/' + cause.name));
}

function header(message, name, written) {
  return h('div', { class: 'author' }, h('b', {}, name),
    message.author.bot && h('span', { class: 'bot-tag' }, icon('check'), 'BOT'),
    h('time', { datetime: written.toISOString(), title: absoluteText(written, 'F') },
      messageTime(written)));
}

function content(message, around) {
  if (message.flags & loading) return thinking(authorName(message.author));
  const text = message.content ?? '';
  const edited = message.edited_timestamp && h('span', {
    class: 'edited', title: absoluteText(new Date(message.edited_timestamp), 'F'),
  }, '(edited)');
  if (!text) return null;
  const body = h('div', { class: 'markdown' }, blocks(text, around.names));
  if (!edited) return body;
  const last = body.lastElementChild;
  if (last?.tagName === 'P') last.append(' ', edited);
  else body.append(edited);
  return body;
}

/** What stands in for a deferred answer until it comes. */
export function thinking(name) {
  return h('div', { class: 'thinking' },
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
    `${name} is thinking…`);
}

function attachment(file) {
  const size = ` (${Math.ceil(file.size / 1024)} KB)`;
  return h('div', { class: 'markdown' },
    h('a', { class: 'attachment', href: file.url, download: file.filename },
      icon('file'), file.filename, size));
}

function problem(message, around) {
  const words = around.problem(message.id);
  return words && h('div', { class: 'failed', role: 'alert' }, icon('alert'), h('span', {}, words));
}

function privateNote(message, around) {
  return h('div', { class: 'private-note' }, icon('eye'), 'Only you can see this',
    h('span', { 'aria-hidden': 'true' }, '·'),
    h('button', {
      type: 'button', class: 'text-button', onclick: () => around.dismiss(message),
    }, 'Dismiss message'));
}
