// What travels on the wire (PROTOCOL.md), as types: nothing here runs.

/**
 * @typedef {{id: string, text: string, more: string | null}} Piece
 * @typedef {{id: string, text: string, more: string | null, pieces: Piece[], gone: 'takenBack' | 'heldBack' | null}} Card
 * @typedef {{id: string, names: Record<string, string>, shape: string, required: boolean, lived: boolean}} Voice
 * @typedef {{kind: 'decide' | 'advise' | 'collect', who: string | null, date: string | null, limits: string | null}} Scope
 * @typedef {{code: string, title: string, lab: {name: string, slug: string}, date: string,
 *   state: 'draft' | 'lobby' | 'running' | 'closing' | 'closed', languages: string[], voices: Voice[], scope: Scope | null,
 *   contact: string | null, agreement: {version: number, text: string} | null, desired: string | null}} Workshop
 * @typedef {{outcome: string, step: number, what: string, waitsFor: string[]}} Continues
 * @typedef {{kind: 'break' | 'quiet' | 'groups' | 'family', size: number | null, voice: string | null, ends: string | null}} Pause
 * @typedef {{no: number, number?: number | null, practice?: boolean, ballot?: 'dots' | 'weigh', continues?: Continues | null,
 *   phase: string, phaseSeq: number, question: string, earlier: string[], kind: string, view: string | null,
 *   timer: string | null, required: string[], steps: number, runOffs: number,
 *   rule: {minPeople: number, minVoicesHeard: number, quorum: string, support: string} | null}} Round
 * @typedef {{current: string | null, shown: string[], total: number, all: boolean, questions: {card: string, text: string}[]}} Listen
 * @typedef {{vote: number, runOff: boolean, ballot?: 'dots' | 'weigh', dots: number, cards: string[], done: number, of: number, bands?: string[][]}} Choose
 * @typedef {{group: string, mark: 'for' | 'not' | 'none'}} GroupMark
 * @typedef {'shared' | 'sharedNo' | 'divides' | 'unclear' | 'mixed' | 'notAsked'} Label
 * @typedef {{id: string, place: number, carried?: string[], three?: boolean, dots?: number, label?: Label | null, band?: number | null,
 *   marks?: GroupMark[], firm?: boolean | null}} ResultCard
 * @typedef {{vote: number, runOff: boolean, view: 'voices' | 'totals', groups: string[], cards: ResultCard[],
 *   nobody: boolean, lot: string | null, ballot?: 'dots' | 'weigh', few?: boolean,
 *   limits?: {shared: string, skipped: string, unclear: string, heard: number} | null}} Vote
 * @typedef {{votes: Vote[], taken: {card: string, reason: string | null} | null, mayTake: string[]}} Results
 * @typedef {{no: number, version: number, what: string | null, cards: string[],
 *   owner: {state: 'none' | 'asked' | 'yes', wording: string | null}, helpers: string[], support: string | null,
 *   byWhen: string | null, sign: string | null, families: string | null, together: string | null, level: string | null,
 *   addressee: string | null, before: {what: string | null, byWhen: string | null, sign: string | null, families: string | null, support: string | null, addressee: string | null} | null,
 *   checks: number, offers: string[]}} Step
 * @typedef {{verdict: string, reasons: {code: string, voices?: string[]}[], waitsFor: string[],
 *   counts: Record<string, number>}} Verdict
 * @typedef {{id: string, what: string | null, help: string | null, voice: string | null,
 *   state: 'open' | 'lifted' | 'kept' | 'carried', tags?: string[]}} Worry
 * @typedef {{no: number, kind: string, question: string, steps: {what: string | null, owner: string | null, byWhen: string | null}[],
 *   address: string}} SavedOutcome
 *
 * @typedef {{id: string, text: string, more: string | null, state: 'sent' | 'shown' | 'joined' | 'heldBack' | 'takenBack' | 'parked',
 *   card: string | null, canChange: boolean, canTakeBack: boolean, canSeparate: boolean}} OwnIdea
 * @typedef {{seat: string, voice: string | null, tag: string, left: boolean, reads: boolean, okVersion: number | null,
 *   scale: {start: number | null, end: number | null}}} Me
 * @typedef {{seats: {seat: string, tag: string, voice: string | null, left: boolean}[]}} OnePhone
 * @typedef {{cards: string[], left: number, done: boolean, back: number}} Dots
 * @typedef {{kind: string, what?: string | null, help?: string | null, reason?: string | null, sayVoice?: boolean}} OwnAnswer
 *
 * @typedef {Record<string, any>} Rows
 * @typedef {{at: number, now: string, place: string, rows: Rows, yours: Rows}} Board
 * @typedef {{type: string, [field: string]: any}} Command
 * @typedef {{answer: 'accepted' | 'alreadyDone' | 'phaseMoved' | 'notAllowed' | 'invalid' | 'noAnswer',
 *   at?: number, yours?: Rows, idea?: string, board?: Board, code?: string, field?: string, args?: Record<string, any>}} Answer
 */

export {};
