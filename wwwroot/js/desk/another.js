// Whether this round may still take up another step: at most three, each from the wall of a choosing or from the step that goes on (METHOD 1, 3).
import { results, round } from './rows.js';

const MOST_STEPS = 3;

export const mayTakeAnother = () => (round()?.steps ?? 0) < MOST_STEPS && Boolean(results()?.votes?.length || results()?.taken || round()?.continues);
