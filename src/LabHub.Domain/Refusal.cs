// Every code of refusal, once. Its sentence is written once, kindly, in the words: refused.CODE, invalid.CODE, or the code itself where it asks to confirm.
namespace LabHub.Domain;

public static class Refusal
{
    public const string NotYours = "notYours";
    public const string DeskOnly = "deskOnly";
    public const string SeatOnly = "seatOnly";
    public const string SeatLeft = "seatLeft";
    public const string ReadsOnly = "readsOnly";
    public const string NotNow = "notNow";
    public const string Ended = "ended";
    public const string DoorsClosed = "doorsClosed";
    public const string RoomFull = "roomFull";
    public const string PhoneFull = "phoneFull";
    public const string SeatCodeWrong = "seatCodeWrong";
    public const string VoiceFixed = "voiceFixed";
    public const string FrozenVoices = "frozenVoices";
    public const string RoundDone = "roundDone";
    public const string RoundOpen = "roundOpen";
    public const string NoIdeas = "noIdeas";
    public const string NoCards = "noCards";
    public const string TooManyCards = "tooManyCards";
    public const string NotAllShown = "notAllShown";
    public const string EnoughIdeas = "enoughIdeas";
    public const string IdeaGone = "ideaGone";
    public const string Joined = "joined";
    public const string KeptSeparate = "keptSeparate";
    public const string AlreadyChosen = "alreadyChosen";
    public const string NoDotsLeft = "noDotsLeft";
    public const string CardGone = "cardGone";
    public const string NoMoreRunOffs = "noMoreRunOffs";
    public const string NotEqual = "notEqual";
    public const string ReasonNeeded = "reasonNeeded";
    public const string TakeCardFirst = "takeCardFirst";
    public const string NoStepYet = "noStepYet";
    public const string StepChanged = "stepChanged";
    public const string NotHere = "notHere";
    public const string NotAsked = "notAsked";
    public const string NoDate = "noDate";
    public const string NoOwner = "noOwner";
    public const string WorryOpen = "worryOpen";
    public const string NoMoreChecks = "noMoreChecks";
    public const string ChecksLeft = "checksLeft";
    public const string NoMoreSteps = "noMoreSteps";
    public const string UnderstandFirst = "understandFirst";
    public const string SmallVoice = "smallVoice";
    public const string WorrySettled = "worrySettled";
    public const string StepGone = "stepGone";
    public const string VoiceNotInvited = "voiceNotInvited";
    public const string Practice = "practice";
    public const string NotPractice = "notPractice";
    public const string Paused = "paused";
    public const string VoiceNotHere = "voiceNotHere";
    public const string DraftChanged = "draftChanged";

    public const string ConfirmMissingVoices = "confirm.missingVoices";
    public const string ConfirmFewOk = "confirm.fewOk";
    public const string ConfirmNothingYet = "confirm.nothingYet";
    public const string ConfirmNotClear = "confirm.notClear";
    public const string ConfirmNobodyChose = "confirm.nobodyChose";
    public const string ConfirmNotChosen = "confirm.notChosen";
    public const string ConfirmPeople = "confirm.people";
    public const string ConfirmUnanswered = "confirm.unanswered";

    /// <summary>Codes of Invalid: what is wrong with a field.</summary>
    public const string Missing = "missing";
    public const string TooShort = "tooShort";
    public const string TooLong = "tooLong";
    public const string NotKnown = "notKnown";
    public const string OutOfRange = "outOfRange";
    public const string Past = "past";
    public const string Loosened = "loosened";
    public const string Twice = "twice";
}
