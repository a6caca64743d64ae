// What people press in a message: buttons and select menus.

import { h, icon } from './dom.js';
import { blocks } from './markdown.js';

const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'primary' };

// Marks that a bot puts on a button, drawn by the page: an emoji font is not
// everywhere, and a right answer must not depend on one.
const marks = {
  '✅': 'check', '✔': 'check', '✔️': 'check', '✓': 'check', '☑️': 'check',
  '❌': 'cross', '✖': 'cross', '✖️': 'cross', '✗': 'cross',
};

/**
 * @typedef {Object} Press what a component reports
 * @property {string} customID
 * @property {number} type Discord's number of the component's kind
 * @property {string[]} [values] of a select
 */

/**
 * Draws the components of a message.
 *
 * @param {Object[]} components as Discord sends them
 * @param {import('./markdown.js').Names} names
 * @param {(press: Press, element: HTMLElement) => void} onpress
 * @returns {Node[]}
 */
export function componentRows(components, names, onpress) {
  return components.map((c) => component(c, names, onpress)).filter(Boolean);
}

function component(c, names, onpress) {
  const inner = () => componentRows(c.components ?? [], names, onpress);
  switch (c.type) {
    case 1: return h('div', { class: 'row' }, inner());
    case 2: return button(c, onpress);
    case 3: return select(c, onpress);
    case 9: return section(c, names, onpress, inner);
    case 10: return h('div', { class: 'markdown' }, blocks(c.content ?? '', names));
    case 14: return h('hr', { class: 'separator' });
    case 17: return container(c, inner);
    default: return null;
  }
}

function section(c, names, onpress, inner) {
  return h('div', { class: 'section' }, h('div', {}, inner()),
    c.accessory && component(c.accessory, names, onpress));
}

function container(c, inner) {
  const box = h('div', { class: 'embed container' }, inner());
  if (c.accent_color) {
    box.style.setProperty('--bar', '#' + c.accent_color.toString(16).padStart(6, '0'));
  }
  return box;
}

function button(c, onpress) {
  const style = styles[c.style] ?? 'secondary';
  const mark = marks[c.emoji?.name];
  const face = [
    mark ? icon(mark) : c.emoji?.name && h('span', { class: 'emoji' }, c.emoji.name),
    h('span', { class: 'button-label' }, c.label ?? ''),
  ];
  if (style === 'link') return linkButton(c, face);
  const el = h('button', {
    type: 'button', class: 'button ' + style, disabled: c.disabled, 'data-id': c.custom_id,
    'aria-label': mark ? `${c.label ?? ''} (${mark === 'check' ? 'right' : 'wrong'})` : null,
    onclick: () => onpress({ customID: c.custom_id, type: 2 }, el),
  }, face, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')));
  return el;
}

function linkButton(c, face) {
  const safe = /^https?:\/\//.test(c.url ?? '');
  return h('a', {
    class: 'button secondary link', href: safe ? c.url : null, target: '_blank',
    rel: 'noopener noreferrer nofollow',
  }, face, icon('link'));
}

// A native select: keyboard, screen reader and phone all know how to use it.
function select(c, onpress) {
  const many = (c.max_values ?? 1) > 1;
  const options = (c.options ?? []).map((o) =>
    h('option', { value: o.value, selected: o.default },
      o.description ? `${o.label} (${o.description})` : o.label));
  const el = h('select', {
    class: 'select', disabled: c.disabled, 'data-id': c.custom_id, multiple: many,
    size: many ? Math.min(options.length, 6) : null, 'aria-label': c.placeholder || 'Choose',
  }, many ? null : placeholder(c), options);
  const values = () => [...el.selectedOptions].map((o) => o.value);
  const send = () => onpress({ customID: c.custom_id, type: 3, values: values() }, el);
  if (!many) el.addEventListener('change', send);
  return many ? h('div', { class: 'select-many' }, el, doneButton(c, values, send)) : el;
}

const placeholder = (c) => h('option', {
  value: '', disabled: true, hidden: true, selected: !c.options?.some((o) => o.default),
}, c.placeholder || 'Choose');

function doneButton(c, values, send) {
  const low = c.min_values ?? 1;
  return h('button', {
    type: 'button', class: 'button secondary', disabled: c.disabled,
    onclick: () => {
      const count = values().length;
      if (count >= low && count <= c.max_values) send();
    },
  }, 'Done');
}
