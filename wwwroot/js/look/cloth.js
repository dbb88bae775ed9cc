// The printed cloth: one block a voice, by a fixed rule, so that the same record always prints the same cloth.
//
// The rule, for whoever prints it elsewhere (Shared/Cloth.cs is this file in C#). Units: a cell is 100 x 100; rows from above.
//   voice    cell (column, row) bears voice number (column + 2 x row) mod n of the n voices that took part, in the lab's order
//   even     (column + row) even: one large stamp, 46 wide, in a ring of 20 pin dots of radius 37.6
//   odd      four stamps, 26 wide, turned outwards by 45 degrees, 17.5 from the middle; a dot in the middle, two pins a side
//   seams    six pin dots a side: every 100/6 from corner to corner, the corner one a little larger
//   edge     without a step: the whole grid. With a step in column s and `low` rows below: columns after s are full,
//            the others have only the `low` lowest rows, and one honey block stands on them in column s
//   honey    holds all the voices in a square of 1, 2 or 3 columns
//            open: no step was agreed, so the place of the honey block is only drawn as an empty one
//   dye      agreed: all dyed. provisional: the lower half of the rows (of one row: the first half of the columns). else white
//   dip      of a dyed cell: (column x 2 + row) mod 3, three dips of the same indigo
import { html, svg } from '../../lib/lit-html/lit-html.js';

/**
 * @typedef {{columns: number, rows: number, low?: number, step?: number, shapes: string[], dye: 'agreed'|'provisional'|'white', open?: boolean, printing?: boolean}} Plan
 * @typedef {{column: number, row: number, shape: string, dyed: boolean}} Cell
 */

/** Which kind of outcome dyes how: "not agreed" and "not finished" are white, and as handsome. @param {string} kind @returns {Plan['dye']} */
export function dyeOf(kind) {
  if (kind === 'agreed' || kind === 'agreedWithReservations') return 'agreed';
  return kind === 'provisional' ? 'provisional' : 'white';
}

/** @param {Plan} plan @returns {Cell[]} */
export function cells(plan) {
  const shapes = plan.shapes.length ? plan.shapes : ['bar'];
  const list = [];
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      if (!inside(plan, column, row)) continue;
      list.push({ column, row, shape: shapes[(column + 2 * row) % shapes.length], dyed: dyed(plan, column, row) });
    }
  }
  return list;
}

/** The cloth as a drawing; it only repeats what the words beside it say, so screen readers pass it by. @param {Plan} plan */
export function cloth(plan) {
  const all = cells(plan);
  const clip = ['cloth', plan.columns, plan.rows, plan.low || 0, hasStep(plan) ? plan.step : 'x'].join('-');
  const white = all.filter(cell => !cell.dyed), blue = all.filter(cell => cell.dyed);
  // White cells first: where white and blue meet, the pins bite into the blue.
  return html`<svg class="cloth ${plan.printing ? 'printing' : ''}" viewBox="0 0 ${plan.columns * 100} ${plan.rows * 100}" aria-hidden="true">
    <clipPath id="${clip}"><path d="${outline(plan)}"></path></clipPath>
    <g clip-path="url(#${clip})">
      <g class="undyed">${white.map(ground)}${white.map(pins)}${white.map(print)}</g>
      <g class="dyed">${blue.map(ground)}${blue.map(pins)}${blue.map(print)}</g>
      ${white.length ? svg`<path class="hem" d="${outline(plan)}"></path>` : ''}
    </g>${hasStep(plan) ? honey(plan) : ''}</svg>`;
}

/** @param {Plan} plan */
function hasStep(plan) {
  return plan.step !== undefined && plan.step >= 0;
}

/** @param {Plan} plan @param {number} column @param {number} row */
function inside(plan, column, row) {
  return !hasStep(plan) || column > Number(plan.step) || row >= plan.rows - (plan.low || 0);
}

/** @param {Plan} plan @param {number} column @param {number} row */
function dyed(plan, column, row) {
  if (plan.dye !== 'provisional') return plan.dye === 'agreed';
  return plan.rows > 1 ? row >= plan.rows - Math.floor(plan.rows / 2) : column < Math.ceil(plan.columns / 2);
}

/** @param {Plan} plan */
function outline(plan) {
  const right = plan.columns * 100, bottom = plan.rows * 100;
  if (!hasStep(plan)) return `M0 0H${right}V${bottom}H0Z`;
  const x = (Number(plan.step) + 1) * 100, y = (plan.rows - (plan.low || 0)) * 100;
  return `M${x} 0H${right}V${bottom}H0V${y}H${x}Z`;
}

/** @param {Cell} cell */
function ground(cell) {
  const colour = cell.dyed ? `dip-${(cell.column * 2 + cell.row) % 3}` : 'ground';
  // A hair wider than the cell, or the wall shines through between two neighbours.
  return svg`<path class="at at-${cell.column} ${colour}" d="M${cell.column * 100} ${cell.row * 100}h100.5v100.5h-100.5Z"></path>`;
}

/** @param {Cell} cell */
function pins(cell) {
  const side = `M${cell.column * 100} ${cell.row * 100}h100v100h-100Z`;
  return svg`<g class="at at-${cell.column}"><path class="pins" stroke-width="4" stroke-dasharray="0 16.6667" d="${side}"></path>
    <path class="pins" stroke-width="6" stroke-dasharray="0 100" d="${side}"></path></g>`;
}

/** @param {Cell} cell */
function print(cell) {
  const middle = `translate(${cell.column * 100 + 50} ${cell.row * 100 + 50})`;
  const inner = (cell.column + cell.row) % 2 === 0 ? large(cell.shape) : four(cell.shape);
  return svg`<g class="at at-${cell.column}"><g transform="${middle}">${inner}</g></g>`;
}

/** @param {string} shape */
function large(shape) {
  return svg`<circle class="pins" r="37.6" stroke-width="3.6" stroke-dasharray="0 11.8124" transform="rotate(9)"></circle>
    <use class="print" href="#shape-${shape}" x="-23" y="-23" width="46" height="46"></use>`;
}

/** @param {string} shape */
function four(shape) {
  return svg`<circle class="print" r="4"></circle><path class="pins" stroke-width="3.6" d="M0-36v0M0-26v0M0 36v0M0 26v0M-36 0h0M-26 0h0M36 0h0M26 0h0"></path>
    ${[45, 135, 225, 315].map(turn => svg`<use class="print" transform="rotate(${turn}) translate(0 -24.75)" href="#shape-${shape}" x="-13" y="-13" width="26" height="26"></use>`)}`;
}

/** @param {Plan} plan */
function honey(plan) {
  const x = Number(plan.step) * 100, y = (plan.rows - (plan.low || 0) - 1) * 100;
  if (plan.open) return svg`<path class="empty" d="M${x + 6} ${y + 6}h88v88h-88Z"></path>`;
  const shapes = plan.shapes.length ? plan.shapes : ['bar'];
  const across = shapes.length === 1 ? 1 : shapes.length <= 4 ? 2 : 3, down = Math.ceil(shapes.length / across);
  const room = [0, 78, 37, 25][across], size = [0, 46, 27, 18.5][across];
  const seam = [1, 2, 3, 4, 5].map(n => n * 100 / 6);
  return svg`<g class="at at-${plan.step} step"><path class="honey" d="M${x} ${y}h100v100h-100Z"></path>
    <path class="pins" stroke-width="3.6" d="${seam.map(at => `M${x + at} ${y + 5}v0M${x + at} ${y + 95}v0M${x + 5} ${y + at}h0M${x + 95} ${y + at}h0`).join('')}"></path>
    ${shapes.map((shape, n) => {
      const row = Math.floor(n / across), inRow = Math.min(across, shapes.length - row * across);
      const left = x + 50 + (n % across - (inRow - 1) / 2) * room - size / 2, top = y + 50 + (row - (down - 1) / 2) * room - size / 2;
      return svg`<use class="print" href="#shape-${shape}" x="${left}" y="${top}" width="${size}" height="${size}"></use>`;
    })}</g>`;
}
