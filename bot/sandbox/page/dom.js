// Building blocks for the page's DOM. Text only ever enters as text nodes, so
// nothing that a player or an article wrote can become markup.

const svgNS = 'http://www.w3.org/2000/svg';

/**
 * Makes an element. Properties named "on…" are listeners, "class" and names
 * with a dash are attributes, false and null are left out.
 *
 * @param {string} tag
 * @param {Object<string, any>} [props]
 * @param {...(Node|string|null|false|undefined|Array)} children
 * @returns {HTMLElement}
 */
export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) el.addEventListener(name.slice(2), value);
    else if (value === true) el.setAttribute(name, '');
    else el.setAttribute(name, String(value));
  }
  el.append(...children.flat(Infinity).filter((c) => c || c === 0));
  return el;
}

/** Puts new children in the place of all old ones. */
export function fill(el, ...children) {
  el.replaceChildren(...children.flat(Infinity).filter((c) => c || c === 0));
  return el;
}

/** @param {string} id @returns {HTMLElement} */
export const byID = (id) => document.getElementById(id);

// Each icon is one path on a 24 × 24 grid, drawn with a 2 px stroke.
const paths = {
  hash: 'M10 4 8 20M16 4l-2 16M4.5 9h16M3.5 15h16',
  slash: 'M14 8l-4 8M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z',
  send: 'M4 12l16-8-6 16-3-7zM11 13l9-9',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M4 12.5l5.5 5.5L20 6.5',
  cross: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  chevron: 'M6 9l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  eye: 'M2 12s3.5-7 10-7 10 7 10 7-3.5 7-10 7S2 12 2 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  reply: 'M4 18v-5a4 4 0 0 1 4-4h11',
  menu: 'M4 6h16M4 12h16M4 18h16',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M4.9 4.9l1.4 1.4' +
    'M17.7 17.7l1.4 1.4M4.9 19.1l1.4-1.4M17.7 6.3l1.4-1.4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  people: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0' +
    'M16 4.3a3.5 3.5 0 0 1 0 6.4M17.5 14.2a6.5 6.5 0 0 1 4 5.8',
  play: 'M7 4.5v15l12-7.5z',
  bolt: 'M13 2 5 13.5h6L10 22l9-12h-6.5z',
  crown: 'M4 18h16M4 18 3 7l5 4 4-6 4 6 5-4-1 11',
  alert: 'M12 8v5M12 16.5v.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  link: 'M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
};

/**
 * Draws an icon; decoration only, so it is hidden from screen readers.
 *
 * @param {keyof typeof paths} name
 * @returns {SVGElement}
 */
export function icon(name) {
  const svg = document.createElementNS(svgNS, 'svg');
  svg.setAttribute('class', 'icon icon-' + name);
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNS, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

// Hues that keep white initials readable on both themes.
const hues = [212, 340, 160, 28, 262, 190, 4, 300, 120, 236, 320, 175];

/**
 * A round picture made from a name: initials on a colour that follows from
 * the id, or the bot's own mark.
 *
 * @param {{id: string, name: string, bot?: boolean}} user
 * @returns {HTMLElement}
 */
export function avatar(user) {
  if (user.bot) return h('span', { class: 'avatar avatar-bot', 'aria-hidden': 'true' }, botMark());
  const el = h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials(user.name));
  el.style.setProperty('--hue', hueOf(user.id));
  return el;
}

function initials(name) {
  const words = name.trim().split(/\s+/).filter(Boolean);
  return words.slice(0, 2).map((w) => [...w][0].toUpperCase()).join('') || '?';
}

// A snowflake's upper bits count milliseconds: neighbours get different colours.
function hueOf(id) {
  return hues[/^\d{1,20}$/.test(id) ? Number((BigInt(id) >> 22n) % BigInt(hues.length)) : 0];
}

// A page of news with a headline: the bot's picture.
function botMark() {
  const svg = document.createElementNS(svgNS, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(svgNS, 'path');
  path.setAttribute('d', 'M6 7h12M6 11.5h12M6 16h7');
  svg.append(path);
  return svg;
}
