// Forms that the bot opens. The browser's own <dialog> keeps the focus inside,
// makes the rest inert and gives the focus back.

import { avatar, fill, h, icon } from './dom.js';
import { blocks } from './markdown.js';

/**
 * @typedef {Object} Input one thing to fill in
 * @property {string} id custom_id
 * @property {HTMLInputElement|HTMLTextAreaElement|HTMLSelectElement} element
 * @property {() => string} problem what is wrong with it, or ""
 * @property {() => string|string[]} value
 */

/**
 * Shows a form until it is sent or closed.
 *
 * @param {HTMLDialogElement} dialog
 * @param {Object} modal as the bot sent it: title, custom_id, components
 * @param {{bot: Object, names: import('./markdown.js').Names,
 *   submit: (fields: Object) => Promise<void>}} around
 */
export function showModal(dialog, modal, around) {
  const inputs = [];
  const error = h('p', { class: 'modal-error', role: 'alert' });
  const close = () => dialog.close();
  const form = h('form', { method: 'dialog', novalidate: true, autocomplete: 'off' },
    h('div', { class: 'modal-head' }, avatar(around.bot),
      h('h2', { id: 'modal-title' }, modal.title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close', onclick: close },
        icon('close'))),
    h('div', { class: 'modal-body' },
      (modal.components ?? []).map((c) => part(c, inputs, around.names))),
    error,
    h('div', { class: 'modal-foot' },
      h('button', { type: 'button', class: 'button secondary', onclick: close }, 'Cancel'),
      h('button', { class: 'button primary', id: 'modal-submit' }, 'Submit')));
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    send(dialog, form, inputs, error, around);
  });
  dialog.onclose = () => fill(dialog);
  fill(dialog, form);
  if (!dialog.open) dialog.showModal();
  inputs[0]?.element.focus();
}

async function send(dialog, form, inputs, error, around) {
  const wrong = inputs.filter((input) => {
    const problem = input.problem();
    input.show(problem);
    return problem;
  });
  if (wrong.length) {
    wrong[0].element.focus();
    return;
  }
  const button = form.querySelector('#modal-submit');
  button.disabled = true;
  try {
    await around.submit(Object.fromEntries(inputs.map((i) => [i.id, i.value()])));
    dialog.close();
  } catch (refused) {
    fill(error, refused.message);
    button.disabled = false;
  }
}

// A top-level part: a label around one input, the older row, or plain text.
function part(c, inputs, names) {
  if (c.type === 10) return h('div', { class: 'markdown' }, blocks(c.content ?? '', names));
  if (c.type === 18) return labelled(c.component, c.label, c.description, inputs);
  return (c.components ?? []).map((inner) => labelled(inner, inner.label, '', inputs));
}

function labelled(c, label, description, inputs) {
  const make = { 3: choice, 4: text }[c?.type];
  if (!make) return h('p', { class: 'subtext' }, 'The sandbox cannot show this kind of input.');
  const input = make(c);
  const id = 'modal-input-' + inputs.length;
  const required = c.required !== false;
  input.element.id = id;
  input.element.setAttribute('aria-describedby', id + '-hint');
  if (required) input.element.setAttribute('aria-required', 'true');
  const words = h('span', {}, description || input.hint);
  const count = h('span', { 'aria-hidden': 'true' });
  const show = (problem) => {
    fill(words, problem || description || input.hint);
    words.classList.toggle('bad', problem !== '');
    if (problem) input.element.setAttribute('aria-invalid', 'true');
    else input.element.removeAttribute('aria-invalid');
  };
  const counted = () => fill(count, input.count());
  input.element.addEventListener('input', () => {
    show('');
    counted();
  });
  counted();
  inputs.push({ ...input, id: c.custom_id, show });
  return h('div', {},
    h('label', { for: id }, label, required && h('i', { title: 'required' }, ' *')),
    input.element, h('div', { class: 'modal-hint', id: id + '-hint' }, words, count));
}

function text(c) {
  const long = c.style === 2;
  const low = c.min_length ?? 0;
  const high = c.max_length ?? 4000;
  const element = h(long ? 'textarea' : 'input', {
    placeholder: c.placeholder, maxlength: high, rows: long ? 4 : null,
    type: long ? null : 'text', 'data-id': c.custom_id,
  });
  element.value = c.value ?? '';
  const length = () => [...element.value].length;
  return {
    element,
    hint: low > 0 ? `At least ${low} characters` : '',
    count: () => (high < 4000 || length() > 3000 ? `${length()} / ${high}` : ''),
    value: () => element.value,
    problem: () => textProblem(c, length(), low, high),
  };
}

function textProblem(c, length, low, high) {
  if (length === 0) return c.required === false ? '' : 'This is needed.';
  if (length < low) return `At least ${low} characters, please (it has ${length}).`;
  return length > high ? `At most ${high} characters, please (it has ${length}).` : '';
}

function choice(c) {
  const element = h('select', { 'data-id': c.custom_id },
    h('option', { value: '' }, c.placeholder || 'Choose'),
    (c.options ?? []).map((o) => h('option', { value: o.value, selected: o.default }, o.label)));
  return {
    element, hint: '', count: () => '', value: () => element.value,
    problem: () => (c.required !== false && !element.value ? 'Pick one, please.' : ''),
  };
}
