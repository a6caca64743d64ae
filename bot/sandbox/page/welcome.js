// What stands at the top of a channel: where one is, and what to type first.

import { h, icon } from './dom.js';

/**
 * @param {{run: (line: string) => void, type: (line: string) => void}} composer
 * @returns {HTMLElement}
 */
export function welcome(composer) {
  return h('section', { class: 'welcome', 'aria-label': 'Welcome' },
    h('div', { class: 'welcome-mark' }, icon('hash')),
    h('h2', {}, 'Welcome to the Headliner sandbox'),
    h('p', {}, 'Type ', h('kbd', {}, '/trivia start'), ' below and press Enter: the first ' +
      'question comes at once, and you answer with its buttons. Let four players join in, or ' +
      'switch to another player, to see what others see.'),
    h('button', {
      type: 'button', class: 'button primary', id: 'start-game',
      onclick: () => composer.run('/trivia start'),
    }, icon('play'), 'Start a game'),
    h('button', {
      type: 'button', class: 'button secondary', onclick: () => composer.type('/'),
    }, icon('slash'), 'See all commands'));
}
