// Embeds: the boxed part of a message with a coloured bar.

import { h } from './dom.js';
import { blocks, inline } from './markdown.js';
import { absoluteText } from './timestamps.js';

/**
 * Draws one embed.
 *
 * @param {Object} embed as Discord sends it
 * @param {import('./markdown.js').Names} names
 */
export function embedBox(embed, names) {
  const box = h('div', { class: 'embed' },
    embed.author?.name && h('div', { class: 'embed-author' }, embed.author.name),
    title(embed, names),
    embed.description && h('div', { class: 'embed-text markdown' },
      blocks(embed.description, names)),
    fields(embed.fields ?? [], names),
    footer(embed));
  if (embed.color) box.style.setProperty('--bar', hex(embed.color));
  return box;
}

function title(embed, names) {
  if (!embed.title) return null;
  const text = inline(embed.title, names);
  const safe = /^https?:\/\//.test(embed.url ?? '');
  return h('div', { class: 'embed-title markdown' }, safe
    ? h('a', { href: embed.url, target: '_blank', rel: 'noopener noreferrer nofollow' }, text)
    : text);
}

function fields(all, names) {
  if (!all.length) return null;
  return h('div', { class: 'embed-fields' }, all.map((field) =>
    h('div', { class: field.inline ? 'embed-field inline' : 'embed-field' },
      h('div', { class: 'embed-name markdown' }, inline(field.name, names)),
      h('div', { class: 'embed-value markdown' }, blocks(field.value, names)))));
}

function footer(embed) {
  const date = embed.timestamp ? new Date(embed.timestamp) : null;
  const when = date && !Number.isNaN(date.getTime())
    ? h('time', { datetime: date.toISOString() }, absoluteText(date, 'f')) : null;
  if (!embed.footer?.text && !when) return null;
  return h('div', { class: 'embed-footer' }, embed.footer?.text,
    embed.footer?.text && when ? ' · ' : null, when);
}

const hex = (color) => '#' + (color & 0xffffff).toString(16).padStart(6, '0');
