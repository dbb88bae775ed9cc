// How long a fact is kept (METHOD 8.5). Every event type declares one.
namespace LabHub.Domain;

public enum Keeping
{
    /// <summary>Until the journal ends: 14 days after Close.</summary>
    Journal,
    /// <summary>Until the phase closes it: dots, weighings, answers.</summary>
    Phase,
    /// <summary>Until the outcome of its round is saved: who wrote, who was asked, who declined.</summary>
    OutcomeSaved,
    /// <summary>Until the workshop closes: scale answers, OK taps.</summary>
    WorkshopClosed,
    /// <summary>24 hours after Close: seats and what is said of them.</summary>
    Seats,
    /// <summary>7 days after Close: texts that were held back.</summary>
    Withheld,
}
