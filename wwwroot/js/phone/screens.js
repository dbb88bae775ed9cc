// The screens of later phases: they come while nobody waits for them, so that a phone's first load stays small (SCREENS 6).
export { check } from './check.js';
export { choose } from './choose.js';
export { listen } from './listen.js';
export { notePause, paused } from './paused.js';
export { repair } from './repair.js';
export { done, review } from './review.js';
export { shape } from './shape.js';
