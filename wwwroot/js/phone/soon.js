// What a phone needs soon after it is in: the question, writing, help, several people on one phone, and the way out.
export { addScreen } from './add-person.js';
export { between } from './between.js';
export { closed, closing } from './closing.js';
export { help } from './help.js';
export { keptWords } from './kept.js';
export { late, lateQuestion } from './late.js';
export { gone, left } from './leaving.js';
export { leftBehindHere } from './left-behind.js';
export { movedScreen } from './moved.js';
export { practiceLine, watchPractice } from './practice.js';
export { ready } from './ready.js';
export { write } from './write.js';
