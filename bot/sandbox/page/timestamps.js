// Discord's timestamps, <t:UNIX:STYLE>: each reader sees them in their own time
// zone, and the relative ones count down without any edit of the message.

import { h } from './dom.js';

// The page speaks English; a reader's own English decides the order of a date.
const language = (navigator.languages ?? []).find((l) => l.startsWith('en')) ?? 'en-GB';

const formats = {
  t: { hour: 'numeric', minute: '2-digit' },
  T: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { day: 'numeric', month: 'long', year: 'numeric' },
  f: { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit' },
  F: {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
    hour: 'numeric', minute: '2-digit',
  },
};

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'always' });

const units = [
  ['year', 365 * 24 * 3600], ['month', 30 * 24 * 3600], ['day', 24 * 3600],
  ['hour', 3600], ['minute', 60], ['second', 1],
];

/**
 * Says how far away a moment is, in its largest whole unit: "in 14 seconds".
 *
 * @param {number} unix seconds
 * @param {number} [now] milliseconds
 */
export function relativeText(unix, now = Date.now()) {
  const seconds = Math.round(unix - now / 1000);
  const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? ['second', 1];
  return relative.format(Math.trunc(seconds / size), unit);
}

/** Formats a Date in one of Discord's styles other than R. */
export function absoluteText(date, style) {
  return new Intl.DateTimeFormat(language, formats[style] ?? formats.f).format(date);
}

/**
 * The element for one timestamp. Its announcements are off: a countdown that
 * speaks every second would drown everything else.
 *
 * @param {number} unix seconds
 * @param {string} style
 */
export function timestamp(unix, style) {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return h('span', {}, 'Invalid date');
  const time = h('time', {
    class: 'timestamp', datetime: date.toISOString(), title: absoluteText(date, 'F'),
    'aria-live': 'off',
  }, style === 'R' ? relativeText(unix) : absoluteText(date, style));
  if (style === 'R') time.dataset.relative = unix;
  return time;
}

/** When a message was written, as its header shows it. */
export function messageTime(date, now = new Date()) {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  const clock = absoluteText(date, 't');
  if (date >= day) return clock;
  return `${absoluteText(date, 'd')} ${clock}`;
}

/** Keeps every relative timestamp on the page true, from second to second. */
export function tick() {
  const now = Date.now();
  for (const time of document.querySelectorAll('time[data-relative]')) {
    const text = relativeText(Number(time.dataset.relative), now);
    if (time.textContent !== text) time.textContent = text;
  }
  // Aligned to the clock, so that all countdowns turn over together.
  setTimeout(tick, 1000 - (now % 1000) + 5);
}
