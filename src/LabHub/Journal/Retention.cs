// How long things are kept (METHOD 8.5). A lab may shorten them; nothing here may be lengthened.
namespace LabHub.Journal;

public static class Retention
{
    /// <summary>After Close: seats, phones, and the join code.</summary>
    public static readonly TimeSpan Seats = TimeSpan.FromHours(24);

    /// <summary>After Close: texts that were held back.</summary>
    public static readonly TimeSpan Withheld = TimeSpan.FromDays(7);

    /// <summary>After Close: the journal, with the receipts of ideas. Its outcomes stay.</summary>
    public static readonly TimeSpan Journal = TimeSpan.FromDays(14);

    /// <summary>A desk that was opened by a link, not by an account.</summary>
    public static readonly TimeSpan DeskPass = TimeSpan.FromHours(24);
}
