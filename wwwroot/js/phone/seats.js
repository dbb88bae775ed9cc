// Several people on one phone: who holds it now, the page between them, one more person, and the code that moves a seat.
import { nothing } from '../../lib/lit-html/lit-html.js';

/** The screen that stands before all others while the phone goes from hand to hand, or null. @returns {import('./frame.js').View | null} */
export const seatScreen = () => null;

/** "Change the person": on every screen of a phone with several seats. */
export const seatSwitch = () => nothing;

/** One more person on this phone. */
export const addPerson = () => nothing;

/** What help offers about seats: one more person, and this seat on another phone. */
export const seatTools = () => nothing;
