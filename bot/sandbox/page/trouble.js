// The switches for trouble: what Discord does on a bad day, at will.

import { byID, fill, h, icon } from './dom.js';

const second = 1e9;

// The bot's own messages: those can be retried. Answers to presses have 3 s.
const posts = '/channels/**';

/**
 * Sets the panel up.
 *
 * @param {typeof import('./api.js').api} api
 * @returns {(now: Object) => void} shows how the switches stand
 */
export function setUpTrouble(api) {
  const said = h('p', { class: 'trouble-note', role: 'status' });
  const latency = h('input', { type: 'range', min: 0, max: 4000, step: 100, id: 'latency' });
  const shown = h('output', { for: 'latency' });
  const limited = check('Every 2nd message is refused (429)', 'limited');
  const broken = check('Every 2nd message fails (500)', 'broken');
  const mark = h('span', {
    class: 'trouble-on', title: 'Some trouble is switched on', hidden: true,
  });
  const label = () => fill(shown, `${(latency.value / 1000).toFixed(1)} s`);
  const say = (words) => fill(said, words);
  const guard = (work) => work.catch((refused) => say(refused.message));

  const apply = () => guard(api.setTrouble({
    latency: Number(latency.value) * second / 1000,
    rules: [limited.box.checked && rule(429), broken.box.checked && rule(500)].filter(Boolean),
  }));
  latency.addEventListener('input', label);
  latency.addEventListener('change', apply);
  for (const { box } of [limited, broken]) box.addEventListener('change', apply);
  const drop = (resumable, words) => h('button', {
    type: 'button', class: 'button secondary', 'data-drop': resumable ? 'resume' : 'forget',
    onclick: () => guard(api.gateway(resumable ? 'drop' : 'drop_session')
      .then(() => say('The bot’s connection was cut.'))),
  }, words);

  fill(byID('trouble').querySelector('summary'), icon('bolt'), 'Trouble', mark, icon('chevron'));
  fill(byID('trouble-body'), h('div', { class: 'trouble-form' },
    h('p', { class: 'trouble-note' }, 'Makes this Discord misbehave, to see how the bot copes.'),
    h('label', { for: 'latency' }, h('span', {}, 'Slow answers: ', shown), latency),
    limited.label, broken.label, drop(true, 'Drop the connection'),
    drop(false, 'Drop it and forget the session'), said));

  return (now) => {
    latency.value = now.latency / second * 1000;
    limited.box.checked = now.rules?.some((r) => r.status === 429) ?? false;
    broken.box.checked = now.rules?.some((r) => r.status === 500) ?? false;
    mark.hidden = !now.latency && !now.rules?.length;
    label();
  };
}

const rule = (status) => ({
  path: posts, status, every: 2, retry_after: status === 429 ? second : 0,
});

function check(words, id) {
  const box = h('input', { type: 'checkbox', id });
  return { box, label: h('label', { class: 'check' }, box, words) };
}
