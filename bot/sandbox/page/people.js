// Who you play as, and who else is here.

import { avatar, fill, h, icon } from './dom.js';

/**
 * Draws the people column: a radio group of those you can be, the simulated
 * players, and the bot.
 *
 * @param {HTMLElement} el
 * @param {import('./store.js').Store} store
 * @param {{become: (id: string) => void, join: (button: HTMLElement) => void}} on
 */
export function drawPeople(el, store, on) {
  const own = store.users.filter((u) => !u.simulated);
  const joined = store.users.filter((u) => store.players.includes(u.id));
  const words = joined.length ? `Send the ${joined.length} home` : 'Let 4 players join in';
  const focused = el.contains(document.activeElement) && document.activeElement.dataset.user;
  fill(el,
    h('div', { class: 'heading', id: 'play-as' }, 'Play as'),
    h('div', { role: 'radiogroup', 'aria-labelledby': 'play-as' },
      own.map((u) => choice(u, u.id === store.viewer, on))),
    h('button', {
      type: 'button', class: 'button secondary', id: 'join', 'data-user': 'join',
      'aria-label': words, onclick: (e) => on.join(e.currentTarget),
    }, icon('people'), h('span', { class: 'join-long' }, words),
    h('span', { class: 'join-short' }, joined.length ? 'Home' : '+4')),
    !joined.length && h('p', { class: 'join-note' },
      'They answer by themselves, each with a skill of their own.'),
    joined.length > 0 && h('div', { class: 'joined' },
      h('div', { class: 'heading' }, 'Playing along'), joined.map((u) => person(u))),
    h('div', { class: 'bots' }, h('div', { class: 'heading' }, 'Bot'),
      person({ ...store.bot, bot: true }, store.bot.online
        ? h('span', { class: 'pill' }, 'BOT') : h('span', { class: 'pill quiet' }, 'offline'))));
  if (focused) el.querySelector(`[data-user="${CSS.escape(focused)}"]`)?.focus();
}

function choice(user, mine, on) {
  return h('button', {
    type: 'button', class: 'person', role: 'radio', 'aria-checked': String(mine),
    'data-user': user.id, tabindex: mine ? 0 : -1,
    'aria-label': user.name + (user.admin ? ', admin' : ', player'),
    onclick: () => on.become(user.id), onkeydown: (e) => arrows(e, on),
  },
  avatar(user), h('span', { class: 'person-name' }, user.name),
  user.admin && h('span', { title: 'Admin: may manage the server' }, icon('crown')),
  mine && h('span', { class: 'pill person-role' }, 'you'));
}

function person(user, mark) {
  return h('div', { class: 'person' }, avatar(user),
    h('span', { class: 'person-name' }, user.name), mark);
}

// In a radio group the arrow keys choose, Tab leaves.
function arrows(e, on) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
  if (!step) return;
  e.preventDefault();
  const all = [...e.currentTarget.parentElement.children];
  const next = all[(all.indexOf(e.currentTarget) + step + all.length) % all.length];
  next.focus();
  on.become(next.dataset.user);
}

/** Draws the corner that says who you are. */
export function drawMe(el, store) {
  const me = store.me();
  if (!me) return;
  fill(el, avatar(me), h('div', {}, h('b', {}, me.name),
    h('small', {}, me.admin ? 'Admin of this server' : 'Player')));
}
