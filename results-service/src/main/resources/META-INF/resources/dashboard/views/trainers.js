// Who trains: alive, busy, how fast.
import { figure } from '../charts/figure.js';
import { busyOption } from '../charts/trainers.js';
import { duration, moment, number } from '../columns/numbers.js';
import { trainerRows } from '../columns/trainers.js';
import { get, root } from '../parts/api.js';
import { h } from '../parts/dom.js';
import { follow, throttled } from '../parts/live.js';
import { liveSign, trouble } from '../parts/pieces.js';
import { renew } from '../parts/renew.js';
import { sweepLink, trialLink } from '../parts/route.js';
import { language, say } from '../words/say.js';

const askEveryMillis = 2000;

export async function trainersView(place) {
  let trainers = [];
  let waiting = [];
  const sign = liveSign();
  const wrong = trouble();
  const list = h('div', { id: 'trainers' });
  const rates = figure({
    title: say('figure.rates'), note: say('note.rates'), name: 'trainers',
    titles: () => ['trainer', 'state', 'pool', 'slots', 'busy', 'rate', 'attempts', 'LOST', 'heard'].map((key) => say(key)),
    rows: () => trainerRows(trainers).map((row) => row.map((cell, i) => (i === 1 ? say(cell) : i === 8 ? moment(cell, language()) : cell))),
    option: (palette) => busyOption(palette, trainerRows(trainers)),
  });
  place.append(h('div', { class: 'row spread' }, h('h1', {}, say('trainers')), sign.element), wrong.element, list, rates.element);
  const ask = throttled(askEveryMillis, wrong.watched(load));
  await load();

  async function load() {
    ({ trainers, waiting } = await get(`${root}/trainers`));
    renew(list, waiting.map(lacking), trainers.length ? h('div', { class: 'columns' }, trainers.map(card)) : h('p', { class: 'empty' }, say('trainers.none')));
    rates.draw();
  }

  // What changes any sweep changes what trainers do.
  const close = follow(`${root}/stream`, { sweeps: ask, report: ask }, sign.show);
  return () => {
    close();
    ask.cancel();
  };
}

function lacking({ pool, sweeps }) {
  return h('p', { key: `pool ${pool}`, class: 'problem' }, say('pool.lacks', { pool }), ' ', sweeps.map((id, i) => [i ? ', ' : '', h('a', { key: id, href: sweepLink(id) }, id)]));
}

function card(trainer) {
  const [, state] = trainerRows([trainer])[0];
  return h('section', { key: trainer.trainer, class: 'trainer' },
    h('div', { class: 'row spread' }, h('h2', {}, trainer.trainer), h('span', { class: `badge is-${state.slice(8)}` }, say(state))),
    h('p', { class: 'note' }, [trainer.pool && `${say('pool')} ${trainer.pool}`, say('trainer.does', { busy: trainer.busyWith.length, slots: trainer.slots, rate: number(trainer.epochsPerMinute, language()) })].filter(Boolean).join(' · ')),
    h('ul', {}, trainer.busyWith.map((work) => h('li', { key: `${work.sweepId}/${work.number}/${work.fold}` }, h('a', { href: trialLink(work.sweepId, work.number) }, `${work.sweepId}, ${say('trial')} ${work.number}`),
      work.fold === null || work.fold === undefined ? '' : `, ${say('fold')} ${work.fold}`, ` · ${duration(Math.max(0, Date.now() - work.startedAtEpochMillis), language())}`))));
}
