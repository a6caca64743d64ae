// Puts the page together: state in the middle, views around it, the sandbox's
// events coming in, what the player does going out.

import { Actions } from './actions.js';
import { api, Stream } from './api.js';
import { leaves } from './commands.js';
import { Composer } from './composer.js';
import { byID } from './dom.js';
import { Log } from './log.js';
import { drawMe, drawPeople } from './people.js';
import { drawConnection, drawSide, setUpDrawer, setUpTheme } from './side.js';
import { Store } from './store.js';
import { tick } from './timestamps.js';
import { setUpTrouble } from './trouble.js';
import { welcome } from './welcome.js';

const store = new Store();
const log = new Log(byID('log'), byID('latest'));
const showTrouble = setUpTrouble(api);
const actions = new Actions(store, byID('modal'), log);
const composer = new Composer(
  { form: byID('composer'), box: byID('picker'), error: byID('composer-error') },
  {
    commands: () => leaves(store.commands),
    list: (option) => actions.list(option),
    complete: (leaf, values, focused) => actions.complete(leaf, values, focused),
    send: (leaf, values) => actions.slash(leaf, values),
  },
);
const head = welcome(composer);
const stream = new Stream({ state: () => store.changed(), event: (e) => handle(e) });

/** Events since a refresh began; null when none is under way. @type {Object[]|null} */
let arrived = null;
/** Whether another refresh has to follow. */
let again = false;

function draw() {
  drawSide(store, open);
  drawPeople(byID('people'), store, { become, join: (button) => actions.join(button) });
  drawMe(byID('me'), store);
  drawConnection(stream.live, store);
  log.draw(store, head, actions.around());
  const channel = store.channels.find((c) => c.id === store.channel)?.name;
  const place = `Message #${channel} as ${store.me()?.name}: type / for commands`;
  composer.describe(channel ? place : '');
}

function handle(e) {
  arrived?.push(e);
  switch (e.type) {
    case 'create': case 'update': store.put(e.message); break;
    case 'delete': store.remove(e.id); break;
    case 'bot': store.online(!!e.online); break;
    default: refresh(); // hello, and whatever else says "look again"
  }
}

// The whole truth, asked for after every connect: what was missed is in it. What
// arrives while the answer is on its way may be newer, so that is taken again.
async function refresh() {
  again = arrived !== null;
  if (again) return;
  arrived = [];
  const at = [store.viewer, store.channel];
  try {
    const state = await api.state(...at);
    again ||= at[0] !== store.viewer || at[1] !== store.channel;
    if (!again) take(state);
  } catch {
    stream.retry();
  }
  arrived = null;
  if (again) refresh();
}

function take(state) {
  store.load(state);
  for (const { type, message, id } of arrived ?? []) {
    if (message && type !== 'delete') store.put(message);
    else if (type === 'delete') store.remove(id);
  }
  showTrouble(state.trouble);
}

function move(change) {
  store.move(change);
  composer.clear();
  log.toEnd();
  remember();
  stream.connect(store.viewer);
}

function open(channel) {
  if (channel !== store.channel) move({ channel });
}

function become(viewer) {
  if (viewer !== store.viewer) move({ viewer });
}

// In the address, so that a reload (and a second window) keeps who is who.
function remember() {
  const here = new URLSearchParams({ as: store.viewer, channel: store.channel });
  history.replaceState(null, '', '#' + here);
}

async function start() {
  const here = new URLSearchParams(location.hash.slice(1));
  const state = await api.state(here.get('as') ?? '', here.get('channel') ?? '')
    .catch(() => api.state('', ''))
    .catch(() => null);
  // The sandbox is not up: the page was open before. Try again until it is.
  if (!state) {
    setTimeout(start, 1000);
    return;
  }
  take(state);
  stream.connect(store.viewer);
}

store.onchange(draw);
setUpTheme();
setUpDrawer();
tick();
start();
// As a reader of Discord expects: "/" begins a command, wherever the focus is.
addEventListener('keydown', (e) => {
  const busy = e.target.closest?.('input, textarea, select, dialog');
  if (e.key !== '/' || busy || e.ctrlKey || e.metaKey || e.altKey) return;
  e.preventDefault();
  composer.type('/');
});
// Not on a phone, where it would open the keyboard over half of the page.
if (!matchMedia('(pointer: coarse)').matches) byID('composer-input').focus();
