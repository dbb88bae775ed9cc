// A conversation as Polis' open data holds it: comments, people, and what each of them said to each comment.
using System.Collections.Immutable;

namespace LabHub.Tools;

/// <param name="About">The description of the conversation; empty where there is none.</param>
/// <param name="Licence">The sentence under which the data may be used, or null where the folder has none.</param>
/// <param name="Comments">Those that people could answer, by id: the columns of the matrix.</param>
/// <param name="Groups">Ids of the groups that have people, in order.</param>
/// <param name="People">Those in a group only; nobody else counts.</param>
/// <param name="First">When the first vote was given.</param>
public sealed record PolisConversation(
    string Topic,
    string Url,
    string About,
    string? Licence,
    ImmutableList<PolisComment> Comments,
    ImmutableList<int> Groups,
    ImmutableList<PolisPerson> People,
    DateTimeOffset First,
    DateTimeOffset Last);

/// <param name="TakenOut">A moderator took it out (moderated = -1): counted in the table, shown to no reader.</param>
public sealed record PolisComment(int Id, string Text, bool TakenOut);

/// <param name="Votes">One for each comment, in their order: 1 for, -1 against, 0 skip, null nothing.</param>
public sealed record PolisPerson(int Id, int Group, ImmutableArray<int?> Votes);
