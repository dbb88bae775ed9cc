// The timer in the bar: advice only, an end time that every place counts for itself; in a pause it is the pause's.
import { html, nothing } from '../../lib/lit-html/lit-html.js';
import { minutesLeft, t } from '../room/words.js';
import { command, icon } from './button.js';
import { redraw } from './draw.js';
import { pause, round } from './rows.js';

const PRESETS = [2, 5, 8, 12]; // minutes: the parts of a 40-minute round (METHOD 3)
const TICK = 5000; // ms

window.setInterval(redraw, TICK);

export function clock() {
  const paused = pause();
  if (paused) return paused.ends ? running(minutesLeft(paused.ends) ?? 0) : presets();
  const now = round();
  if (!now || ['ready', 'done'].includes(now.phase)) return nothing;
  return now.timer ? running(minutesLeft(now.timer) ?? 0) : presets();
}

/** @param {number} minutes */
const running = (minutes) =>
  html`<div class="clock">
    ${icon('wait')}
    <b>${minutes > 0 ? t('timer.left', { n: minutes }) : t('desk.timer.up')}</b>
    ${command(t('desk.timer.add', { n: 2 }), null, { type: 'setTimer', add: 2 }, { quiet: true })}
    ${command(t('desk.timer.off'), null, { type: 'setTimer', minutes: 0 }, { quiet: true, place: 'timerOff' })}
  </div>`;

const presets = () =>
  html`<div class="clock">
    ${icon('wait')}
    <span>${t('desk.timer.minutes')}</span>
    ${PRESETS.map((n) =>
      command(String(n), null, { type: 'setTimer', minutes: n }, { quiet: true, place: `timer${n}`, says: t('desk.timer.for', { n }) }),
    )}
  </div>`;
