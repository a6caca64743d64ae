// Servers, channels, and the bar over the messages.

import { byID, fill, h, icon } from './dom.js';

/**
 * Draws the columns at the left and the channel's bar.
 *
 * @param {import('./store.js').Store} store
 * @param {(channel: string) => void} open
 */
export function drawSide(store, open) {
  const channel = store.channels.find((c) => c.id === store.channel);
  const guild = store.guilds.find((g) => g.id === store.guild);
  const inside = store.channels.filter((c) => c.guild === store.guild);
  keepFocus(byID('rail'), store.guilds.map((g) => guildButton(g, store, open)));
  fill(byID('guild-name'), guild?.name ?? '');
  keepFocus(byID('channels'), [h('div', { class: 'heading' }, 'Text channels'),
    ...inside.map((c) => channelButton(c, store, open))]);
  fill(byID('channel-title'), icon('hash'), channel?.name ?? '');
  byID('log').setAttribute('aria-label', `Messages in #${channel?.name ?? ''}`);
  fill(byID('topic'), 'A stand-in for Discord: nothing here leaves this machine.');
  document.title = channel ? `#${channel.name} · Headliner sandbox` : 'Headliner sandbox';
}

function guildButton(guild, store, open) {
  const first = store.channels.find((c) => c.guild === guild.id);
  const initials = guild.name.split(/\s+/).map((w) => [...w][0]).join('').slice(0, 3);
  return h('button', {
    type: 'button', class: 'guild', title: guild.name, 'aria-label': guild.name,
    'data-key': guild.id, 'aria-current': guild.id === store.guild ? 'true' : null,
    onclick: () => first && open(first.id),
  }, initials);
}

function channelButton(channel, store, open) {
  const unread = store.unread.has(channel.id);
  return h('button', {
    type: 'button', class: unread ? 'channel unread' : 'channel', 'data-key': channel.id,
    'aria-current': channel.id === store.channel ? 'page' : null, onclick: () => open(channel.id),
  }, icon('hash'), h('span', {}, channel.name),
  unread && h('span', { class: 'visually-hidden' }, ', new messages'));
}

// Drawn anew on every change, so the focus is put back where it was.
function keepFocus(el, children) {
  const key = el.contains(document.activeElement) && document.activeElement.dataset.key;
  fill(el, children);
  if (key) el.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/**
 * Says how the connection stands: the page's to the sandbox, and the bot's.
 *
 * @param {boolean} live whether events are coming in
 * @param {import('./store.js').Store} store
 */
export function drawConnection(live, store) {
  const el = byID('connection');
  const [state, words] = !live ? ['lost', 'Reconnecting…']
    : store.bot.online ? ['online', 'Bot online'] : ['waiting', 'Waiting for the bot…'];
  if (el.dataset.state === state) return;
  el.dataset.state = state;
  fill(el, words);
}

/** The drawer that holds the left columns on a phone. */
export function setUpDrawer() {
  const app = byID('app');
  const opener = byID('side-open');
  const set = (open) => {
    app.classList.toggle('drawer', open);
    opener.setAttribute('aria-expanded', String(open));
    (open ? byID('side-close') : opener).focus();
  };
  fill(opener, icon('menu'));
  fill(byID('side-close'), icon('close'));
  opener.addEventListener('click', () => set(true));
  byID('side-close').addEventListener('click', () => set(false));
  byID('channels').addEventListener('click', () => app.classList.contains('drawer') && set(false));
  app.addEventListener('click', (e) => {
    const inside = e.target.closest('.side, .rail, #side-open');
    if (app.classList.contains('drawer') && !inside) set(false);
  });
  app.addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && app.classList.contains('drawer')) set(false);
  });
}

/** The button that turns the page light or dark. */
export function setUpTheme() {
  const button = byID('theme');
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const dark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
  const draw = () => {
    button.setAttribute('aria-label', dark() ? 'Use light colours' : 'Use dark colours');
    button.title = button.getAttribute('aria-label');
    fill(button, icon(dark() ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage can be off: the choice then lasts until the page is left.
    }
    draw();
  });
  system.addEventListener('change', draw);
  draw();
}
