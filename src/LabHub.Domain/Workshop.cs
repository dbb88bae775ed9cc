// The law's table of contents: which rule decides a command, and which rule carries an event into the state.
namespace LabHub.Domain;

public sealed partial record Workshop
{
    /// <summary>The lab's order of voices, for legends and ties.</summary>
    public IReadOnlyList<string> VoiceOrder => [.. Setup.Voices.Select(v => v.Id)];

    public Round? Round(int? no) => no is >= 1 && no <= Rounds.Count ? Rounds[no.Value - 1] : null;

    /// <summary>Voices that somebody in the room brings, in the lab's order.</summary>
    public IEnumerable<string> PresentVoices() => VoiceOrder.Where(v => People.Any(s => s.Voice == v));

    /// <summary>The voices of these seats, in the lab's order.</summary>
    public IReadOnlyList<string> VoicesOf(IEnumerable<string> seats)
    {
        var brought = seats.Select(s => Seats.GetValueOrDefault(s)?.Voice).ToHashSet();
        return [.. VoiceOrder.Where(brought.Contains)];
    }

    /// <summary>The first event gives the first state.</summary>
    public static Workshop From(WorkshopCreated made) => new() { Id = made.Id, Number = made.Number, Lab = made.Lab, Setup = made.Setup };

    /// <summary>What METHOD says to this command in this state.</summary>
    public Decision Decide(Command command, Asking asking)
    {
        if (Denied(command, asking) is { } no)
            return no;
        return command switch
        {
            SeatCommand c => OfSeat(c, Seats[((Asker.Seat)asking.By).Id], asking),
            DeskCommand c => OfDesk(c, asking),
            Join c => LabHub.Domain.Seats.Decide(this, c, asking),
            UseSeatCode c => SharedSeats.Decide(this, c, asking),
            TakeBackIdea c => Ideas.Decide(this, c, asking),
            ParkIdea c => Holding.Decide(Round(c.Round)!, c, asking),
            MarkSilent c => LabHub.Domain.Seats.Decide(this, c),
            CloseUnattended c => Closing.Decide(this, c, asking),
            _ => Decision.Wrong("type", Refusal.NotKnown),
        };
    }

    private Decision OfSeat(SeatCommand command, Seat seat, Asking asking) => command switch
    {
        Leave c => LabHub.Domain.Seats.Decide(this, seat, c),
        Return c => LabHub.Domain.Seats.Decide(this, seat, c),
        ChangeVoice c => LabHub.Domain.Seats.Decide(this, seat, c),
        AddSeatHere c => SharedSeats.Decide(this, seat, c, asking),
        MakeSeatCode c => SharedSeats.Decide(seat, c, asking),
        OkForMe c => LabHub.Domain.Seats.Decide(this, seat, c),
        ScaleAnswer c => LabHub.Domain.Seats.Decide(this, seat, c),
        SuggestQuestion c => LabHub.Domain.Seats.Decide(this, c, asking),
        PostIdea c => Ideas.Decide(this, seat, c, asking),
        EditIdea c => Ideas.Decide(Round(c.Round)!, seat, c, asking),
        Restate c => Ideas.Decide(Round(c.Round)!, seat, c, asking),
        DoneWriting c => Ideas.Decide(Round(c.Round)!, seat, c),
        NotClear c => Wall.Decide(Round(c.Round)!, seat, c),
        AskAbout c => Wall.Decide(Round(c.Round)!, c, asking),
        KeepMineSeparate c => Grouping.Decide(Round(c.Round)!, seat, c),
        PlaceDot c => Choosing.Decide(Round(c.Round)!, seat, c),
        TakeDot c => Choosing.Decide(Round(c.Round)!, seat, c),
        Weigh c => Weighing.Decide(Round(c.Round)!, seat, c),
        DoneChoosing c => Choosing.Decide(Round(c.Round)!, seat, c),
        SuggestWording c => Steps.Decide(Round(c.Round)!, c, asking),
        OfferHelp c => Steps.Decide(Round(c.Round)!, seat, c, asking),
        WriteFamilyDraft c => FamilyTime.Decide(this, Round(c.Round)!, seat, c, asking),
        VolunteerOwner c => Owners.Decide(Round(c.Round)!, seat, c, asking),
        AcceptOwner c => Owners.Decide(Round(c.Round)!, seat, c, asking),
        DeclineOwner c => Owners.Decide(Round(c.Round)!, seat, c),
        Understood c => Checking.Decide(Round(c.Round)!, seat, c),
        Answer c => Checking.Decide(this, Round(c.Round)!, seat, c, asking),
        LiftWorry c => Repair.Decide(Round(c.Round)!, seat, c),
        KeepWorryInRecord c => Repair.Decide(Round(c.Round)!, seat, c),
        RewordWorry c => Repair.Decide(Round(c.Round)!, seat, c, asking),
        RaiseWorry c => Repair.Decide(this, Round(c.Round)!, seat, c, asking),
        _ => Decision.Wrong("type", Refusal.NotKnown),
    };

    private Decision OfDesk(DeskCommand command, Asking asking) => command switch
    {
        EditWorkshop c => Doors.Decide(this, c),
        OpenDoors c => Doors.Decide(this, c, asking),
        AddVoice c => Doors.Decide(this, c),
        EditAgreement c => Doors.Decide(this, c),
        Start c => Doors.Decide(this, c),
        BlankScreen c => Doors.Decide(this, c),
        TurnPage c => Doors.Decide(this, c),
        TakeOver c => Doors.Decide(this, c),
        MarkLeft c => LabHub.Domain.Seats.Decide(this, c),
        AddPaperSeat c => SharedSeats.Decide(this, c, asking),
        Pause c => Pauses.Decide(this, c, asking),
        Resume c => Pauses.Decide(this, c),
        PrepareRound c => LabHub.Domain.Rounds.Decide(this, c, asking),
        PrepareStep c => Continuing.Decide(this, c, asking),
        OpenStep c => Continuing.Decide(this, Round(c.Round)!, c, asking),
        ReframeQuestion c => LabHub.Domain.Rounds.Decide(Round(c.Round)!, c, asking),
        OpenWriting c => LabHub.Domain.Rounds.Decide(this, Round(c.Round)!, c),
        SetTimer c when this.Pause is not null => Pauses.Decide(this, c, asking),
        SetTimer c => LabHub.Domain.Rounds.Decide(Round(c.Round)!, c, asking),
        EndWithoutAgreement c => LabHub.Domain.Rounds.Decide(this, Round(c.Round)!, c),
        Reveal c => Wall.Decide(this, Round(c.Round)!, c, asking),
        NextCard c => Wall.Decide(Round(c.Round)!, c),
        ShowAll c => Wall.Decide(Round(c.Round)!, c),
        ShowQuestion c => Wall.Decide(Round(c.Round)!, c),
        JoinIdeas c => Grouping.Decide(Round(c.Round)!, c, asking),
        SplitGroup c => Grouping.Decide(Round(c.Round)!, c),
        HoldBack c => Holding.Decide(Round(c.Round)!, c),
        PutBack c => Holding.Decide(Round(c.Round)!, c),
        BackToWrite c => Wall.Decide(Round(c.Round)!, c),
        OpenChoosing c => Choosing.Decide(Round(c.Round)!, c, asking),
        BackToListen c => Choosing.Decide(Round(c.Round)!, c),
        CloseChoosing c => Choosing.Decide(this, Round(c.Round)!, c, asking),
        RunOff c => Taking.Decide(Round(c.Round)!, c, asking),
        DrawLot c => Taking.Decide(Round(c.Round)!, c, asking),
        TakeCard c => Taking.Decide(Round(c.Round)!, c, asking),
        DraftStep c => Steps.Decide(Round(c.Round)!, c, asking),
        AnotherStep c => Steps.Decide(Round(c.Round)!, c),
        AskOwner c => Owners.Decide(this, Round(c.Round)!, c, asking),
        PutToCheck c => Checking.Decide(this, Round(c.Round)!, c, asking),
        CloseCheck c => Checking.Decide(this, Round(c.Round)!, c, asking),
        TagWorry c => Tagging.Decide(Round(c.Round)!, c),
        WriteNotes c => Reviewing.Decide(Round(c.Round)!, c, asking),
        Redact c => Reviewing.Decide(this, Round(c.Round)!, c, asking),
        EndPractice c => Practice.Decide(this, Round(c.Round)!, c),
        SaveOutcome c => Reviewing.Decide(this, Round(c.Round)!, c, asking),
        OpenClosing c => Closing.Decide(this, c),
        Close c => Closing.Decide(this, c),
        _ => Decision.Wrong("type", Refusal.NotKnown),
    };

    /// <summary>What is refused before any rule is asked: the wrong asker, a seat that left, an old phase.</summary>
    private Decision? Denied(Command command, Asking asking)
    {
        if (command is SeatCommand)
        {
            if (asking.By is not Asker.Seat { Id: var id } || !Seats.TryGetValue(id, out var seat))
                return Decision.Refuse(Refusal.SeatOnly);
            if (seat.Paper != asking.By is Asker.Helper)
                return Decision.Refuse(Refusal.NotYours); // a desk speaks for paper seats and for no other
            if (State is WorkshopState.Closed && command is not Leave)
                return Decision.Refuse(Refusal.Ended);
            if (seat.Left && command is not (LabHub.Domain.Return or Leave))
                return Decision.Refuse(Refusal.SeatLeft);
            if (seat.ReadsOnly && command is IInPhase)
                return Decision.Refuse(Refusal.ReadsOnly);
        }
        if (command is DeskCommand && asking.By is not Asker.Desk)
            return Decision.Refuse(Refusal.DeskOnly);
        if (command is Join or UseSeatCode && asking.By is not Asker.Newcomer)
            return Decision.Refuse(Refusal.NotYours);
        if (command is ServerCommand && asking.By is not Asker.Server)
            return Decision.Refuse(Refusal.NotYours);
        if (command is ParkIdea && asking.By is not (Asker.Desk or Asker.Seat))
            return Decision.Refuse(Refusal.NotYours);
        if (command is DeskCommand && State is WorkshopState.Closed && command is not (Close or BlankScreen or TurnPage or TakeOver))
            return Decision.Refuse(Refusal.Ended);
        if (command is not IInPhase)
            return this.MustWait(command) ? Decision.Refuse(Refusal.Paused) : null;
        if (Round(command.Round) is not { } round)
            return Decision.Wrong("round", command.Round is null ? Refusal.Missing : Refusal.NotKnown);
        if (command.Phase is null)
            return Decision.Wrong("phase", Refusal.Missing);
        return command.Phase != round.PhaseSeq ? Decision.Moved : this.MustWait(command) ? Decision.Refuse(Refusal.Paused) : null;
    }

    /// <summary>The state after an event. Never throws on a lawful journal.</summary>
    public Workshop Evolve(Event happened, DateTimeOffset at) => happened switch
    {
        WorkshopCreated => this,
        WorkshopEdited e => Doors.Evolve(this, e),
        DoorsOpened e => Doors.Evolve(this, e),
        VoiceAdded e => Doors.Evolve(this, e),
        AgreementEdited e => Doors.Evolve(this, e),
        Started e => Doors.Evolve(this, e),
        ScreenBlanked e => Doors.Evolve(this, e),
        PageTurned e => Doors.Evolve(this, e),
        DeskTakenOver e => Doors.Evolve(this, e, at),
        SeatTaken e => LabHub.Domain.Seats.Evolve(this, e).Came(e.Seat),
        SeatLeft e => LabHub.Domain.Seats.Evolve(this, e).Went(e.Seat),
        SeatReturned e => LabHub.Domain.Seats.Evolve(this, e).Came(e.Seat),
        VoiceChanged e => LabHub.Domain.Seats.Evolve(this, e),
        SeatCodeMade e => SharedSeats.Evolve(this, e),
        SeatMoved e => SharedSeats.Evolve(this, e),
        OkTapped e => LabHub.Domain.Seats.Evolve(this, e),
        ScaleAnswered e => LabHub.Domain.Seats.Evolve(this, e),
        QuestionSuggested e => LabHub.Domain.Seats.Evolve(this, e),
        Paused e => Pauses.Evolve(this, e, at),
        TablesDrawn e => Pauses.Evolve(this, e),
        PauseTimed e => Pauses.Evolve(this, e),
        Resumed e => Pauses.Evolve(this, e, at),
        RoundPrepared e => LabHub.Domain.Rounds.Evolve(this, e),
        StepPrepared e => Continuing.Evolve(this, e),
        StepOpened e => InAll(e.Round, r => Continuing.Evolve(this, r, e, at)),
        QuestionReframed e => In(e.Round, r => LabHub.Domain.Rounds.Evolve(r, e)),
        WritingOpened e => InAll(e.Round, r => LabHub.Domain.Rounds.Evolve(this, r, e, at)),
        TimerSet e => In(e.Round, r => LabHub.Domain.Rounds.Evolve(r, e)),
        EndedWithoutAgreement e => In(e.Round, r => LabHub.Domain.Rounds.Evolve(this, r, e, at)) with { Page = 0 },
        IdeaPosted e => In(e.Round, r => Ideas.Evolve(r, e)),
        IdeaAuthored e => In(e.Round, r => this.NoteTyping(Ideas.Evolve(r, e), e.Seat)),
        IdeaReceipt e => In(e.Round, r => Ideas.Evolve(r, e)),
        IdeaReworded e => In(e.Round, r => Ideas.Evolve(r, e)),
        IdeaTakenBack e => In(e.Round, r => Ideas.Evolve(r, e)),
        IdeaRestated e => In(e.Round, r => Ideas.Evolve(r, e)),
        WritingDone e => In(e.Round, r => Ideas.Evolve(r, e)),
        Revealed e => In(e.Round, r => Wall.Evolve(r, e, at)) with { Page = 0 },
        CardShown e => In(e.Round, r => Wall.Evolve(r, e)) with { Page = 0 },
        AllShown e => In(e.Round, r => Wall.Evolve(r, e)) with { Page = 0 },
        ClarityAsked e => In(e.Round, r => Wall.Evolve(r, e)),
        QuestionAsked e => In(e.Round, r => Wall.Evolve(r, e)),
        QuestionShown e => In(e.Round, r => Wall.Evolve(r, e)),
        IdeasJoined e => In(e.Round, r => Grouping.Evolve(r, e)),
        GroupSplit e => In(e.Round, r => Grouping.Evolve(r, e)),
        PieceSeparated e => In(e.Round, r => Grouping.Evolve(r, e)),
        IdeaHeldBack e => In(e.Round, r => Holding.Evolve(r, e)),
        IdeaPutBack e => In(e.Round, r => Holding.Evolve(r, e)),
        IdeaParked e => In(e.Round, r => Holding.Evolve(r, e)),
        WentBackToWrite e => In(e.Round, r => Wall.Evolve(r, e, at)),
        ChoosingOpened e => In(e.Round, r => Choosing.Evolve(r, e, at)) with { Page = 0 },
        ChoosingSkipped e => In(e.Round, r => Choosing.Evolve(r, e, at)) with { Page = 0 },
        WentBackToListen e => In(e.Round, r => Choosing.Evolve(r, e, at)),
        ChoosingClosed e => In(e.Round, r => Choosing.Evolve(r, e, at)) with { Page = 0 },
        LotDrawn e => In(e.Round, r => Taking.Evolve(r, e, at)),
        CardTaken e => In(e.Round, r => Taking.Evolve(r, e)),
        StepDrafted e => In(e.Round, r => Steps.Evolve(r, e)),
        WordingSuggested e => In(e.Round, r => Steps.Evolve(r, e)),
        HelpOffered e => In(e.Round, r => Steps.Evolve(r, e)),
        HelperIs e => In(e.Round, r => Steps.Evolve(r, e)),
        HelpTakenBack e => In(e.Round, r => Steps.Evolve(r, e)),
        AnotherStepOpened e => In(e.Round, r => Steps.Evolve(r, e, at)) with { Page = 0 },
        FamilyDraftWritten e => In(e.Round, r => FamilyTime.Evolve(r, e)),
        OwnerAsked e => In(e.Round, r => Owners.Evolve(r, e)),
        OwnerVolunteered e => In(e.Round, r => Owners.Evolve(r, e)),
        OwnerAccepted e => In(e.Round, r => Owners.Evolve(r, e)),
        OwnerDeclined e => In(e.Round, r => Owners.Evolve(r, e)),
        CheckOpened e => InAll(e.Round, r => Checking.Evolve(this, r, e, at)),
        StepUnderstood e => In(e.Round, r => Checking.Evolve(r, e)),
        CheckClosed e => In(e.Round, r => Checking.Evolve(r, e, at)) with { Page = 0 },
        WorryAuthored e => In(e.Round, r => Checking.Evolve(r, e)),
        WorryLifted e => In(e.Round, r => Repair.Evolve(r, e)),
        WorryKept e => In(e.Round, r => Repair.Evolve(r, e)),
        WorryReworded e => In(e.Round, r => Repair.Evolve(r, e)),
        WorryRaised e => In(e.Round, r => Repair.Evolve(r, e)),
        WorryTagged e => In(e.Round, r => Tagging.Evolve(r, e)),
        NotesWritten e => In(e.Round, r => Reviewing.Evolve(r, e)),
        TextRedacted e => InAll(e.Round, r => Reviewing.Evolve(this, r, e)),
        PracticeEnded e => Practice.Evolve(this, e, at),
        RoundSaved e => In(e.Round, r => Reviewing.Evolve(r, e, at)) with { Page = 0 },
        ConversationImported e => In(e.Round, r => Importing.Evolve(r, e, at)),
        ClosingOpened e => Closing.Evolve(this, e),
        WorkshopClosed e => Closing.Evolve(this, e, at),
        Marked e => Active is { } round ? With(Checking.Evolve(Choosing.Evolve(round, e), e)) : this,
        _ => this,
    };

    private Workshop In(int round, Func<Round, Round> change) => Round(round) is { } found ? With(Practice.Noted(change(found))) : this;

    private Workshop InAll(int round, Func<Round, Workshop> change) => Round(round) is { } found ? change(found) : this;
}
