// The name of every event on disk. Pinned: a class may be renamed, a name here never.
using System.Collections.Frozen;
using LabHub.Domain;

namespace LabHub.Journal;

public static class EventNames
{
    /// <summary>The event that carries a whole outcome.</summary>
    public const string Saved = "roundSaved";

    private static readonly FrozenDictionary<Type, string> Names = new Dictionary<Type, string>
    {
        [typeof(WorkshopCreated)] = "workshopCreated",
        [typeof(WorkshopEdited)] = "workshopEdited",
        [typeof(DoorsOpened)] = "doorsOpened",
        [typeof(VoiceAdded)] = "voiceAdded",
        [typeof(AgreementEdited)] = "agreementEdited",
        [typeof(Started)] = "started",
        [typeof(ScreenBlanked)] = "screenBlanked",
        [typeof(PageTurned)] = "pageTurned",
        [typeof(DeskTakenOver)] = "deskTakenOver",

        [typeof(SeatTaken)] = "seatTaken",
        [typeof(SeatLeft)] = "seatLeft",
        [typeof(SeatReturned)] = "seatReturned",
        [typeof(SeatCodeMade)] = "seatCodeMade",
        [typeof(SeatMoved)] = "seatMoved",
        [typeof(VoiceChanged)] = "voiceChanged",
        [typeof(OkTapped)] = "okTapped",
        [typeof(ScaleAnswered)] = "scaleAnswered",
        [typeof(QuestionSuggested)] = "questionSuggested",

        [typeof(Paused)] = "paused",
        [typeof(TablesDrawn)] = "tablesDrawn",
        [typeof(PauseTimed)] = "pauseTimed",
        [typeof(Resumed)] = "resumed",
        [typeof(FamilyDraftWritten)] = "familyDraftWritten",

        [typeof(RoundPrepared)] = "roundPrepared",
        [typeof(StepPrepared)] = "stepPrepared",
        [typeof(StepOpened)] = "stepOpened",
        [typeof(QuestionReframed)] = "questionReframed",
        [typeof(WritingOpened)] = "writingOpened",
        [typeof(TimerSet)] = "timerSet",
        [typeof(EndedWithoutAgreement)] = "endedWithoutAgreement",

        [typeof(IdeaPosted)] = "ideaPosted",
        [typeof(IdeaAuthored)] = "ideaAuthored",
        [typeof(IdeaReceipt)] = "ideaReceipt",
        [typeof(IdeaReworded)] = "ideaReworded",
        [typeof(IdeaTakenBack)] = "ideaTakenBack",
        [typeof(IdeaRestated)] = "ideaRestated",
        [typeof(WritingDone)] = "writingDone",

        [typeof(Revealed)] = "revealed",
        [typeof(CardShown)] = "cardShown",
        [typeof(AllShown)] = "allShown",
        [typeof(ClarityAsked)] = "clarityAsked",
        [typeof(QuestionAsked)] = "questionAsked",
        [typeof(QuestionShown)] = "questionShown",
        [typeof(IdeasJoined)] = "ideasJoined",
        [typeof(GroupSplit)] = "groupSplit",
        [typeof(PieceSeparated)] = "pieceSeparated",
        [typeof(IdeaHeldBack)] = "ideaHeldBack",
        [typeof(IdeaPutBack)] = "ideaPutBack",
        [typeof(IdeaParked)] = "ideaParked",
        [typeof(WentBackToWrite)] = "wentBackToWrite",

        [typeof(ChoosingOpened)] = "choosingOpened",
        [typeof(ChoosingSkipped)] = "choosingSkipped",
        [typeof(WentBackToListen)] = "wentBackToListen",
        [typeof(ChoosingClosed)] = "choosingClosed",
        [typeof(LotDrawn)] = "lotDrawn",
        [typeof(CardTaken)] = "cardTaken",

        [typeof(StepDrafted)] = "stepDrafted",
        [typeof(WordingSuggested)] = "wordingSuggested",
        [typeof(HelpOffered)] = "helpOffered",
        [typeof(HelperIs)] = "helperIs",
        [typeof(HelpTakenBack)] = "helpTakenBack",
        [typeof(AnotherStepOpened)] = "anotherStepOpened",

        [typeof(OwnerAsked)] = "ownerAsked",
        [typeof(OwnerVolunteered)] = "ownerVolunteered",
        [typeof(OwnerAccepted)] = "ownerAccepted",
        [typeof(OwnerDeclined)] = "ownerDeclined",

        [typeof(CheckOpened)] = "checkOpened",
        [typeof(StepUnderstood)] = "stepUnderstood",
        [typeof(CheckClosed)] = "checkClosed",
        [typeof(WorryAuthored)] = "worryAuthored",

        [typeof(WorryLifted)] = "worryLifted",
        [typeof(WorryKept)] = "worryKept",
        [typeof(WorryReworded)] = "worryReworded",
        [typeof(WorryRaised)] = "worryRaised",

        [typeof(WorryTagged)] = "worryTagged",
        [typeof(NotesWritten)] = "notesWritten",
        [typeof(TextRedacted)] = "textRedacted",
        [typeof(RoundSaved)] = Saved,

        [typeof(ConversationImported)] = "conversationImported",
        [typeof(PracticeEnded)] = "practiceEnded",

        [typeof(ClosingOpened)] = "closingOpened",
        [typeof(WorkshopClosed)] = "workshopClosed",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Type> Types = Names.ToFrozenDictionary(n => n.Value, n => n.Key);

    public static string Of(Event happened) => Names[happened.GetType()];

    public static Type TypeOf(string name) => Types[name];

    /// <summary>For the test that finds an event type without a name.</summary>
    public static IReadOnlyDictionary<Type, string> All => Names;
}
