// import-polis FOLDER --lab SLUG [--table FILE.csv] [--language xx]: a conversation of Polis comes into a lab as a past workshop, whole or not at all.
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using LabHub.Domain;
using LabHub.Features.Labs;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Shared;
using LabHub.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LabHub.Tools;

public sealed class ImportPolis(IServiceScopeFactory scopes, WorkshopJournal journal, Catalogues words, TimeZoneInfo zone, TimeProvider time)
{
    private const string Usage = "import-polis FOLDER --lab SLUG [--table FILE.csv] [--language xx]";

    /// <returns>0: it is in the lab, now or already. 1: something is wrong, and nothing was imported. 2: it was asked for wrongly.</returns>
    public async Task<int> Run(string[] args, TextWriter say, TextWriter complain)
    {
        if (ImportPolisAsked.Read(args) is not { } asked)
        {
            complain.WriteLine($"This tool is asked for so: {Usage}");
            return 2;
        }
        var began = time.GetTimestamp();
        try
        {
            var lab = await Lab(asked.Lab);
            var told = await Import(lab, asked, PolisFolder.Read(asked.Folder));
            say.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{told} ({time.GetElapsedTime(began).TotalSeconds:0.0} s)"));
            return 0;
        }
        catch (ForeignFile wrong)
        {
            complain.WriteLine($"Nothing was imported. {wrong.Message}");
            return 1;
        }
        catch (Exception trouble) when (trouble is SqliteException or DiskTrouble)
        {
            complain.WriteLine($"Nothing was imported. The database cannot be written ({trouble.Message}).");
            return 1;
        }
    }

    private async Task<Lab> Lab(string slug)
    {
        await using var scope = scopes.CreateAsyncScope();
        var labs = await scope.ServiceProvider.GetRequiredService<LabHubDb>().Set<Lab>().AsNoTracking().OrderBy(l => l.Slug).ToListAsync();
        return labs.Find(l => l.Slug == slug)
            ?? throw new ForeignFile("--lab", null, $"there is no lab \"{slug}\"; there are: {string.Join(", ", labs.Select(l => l.Slug))}.");
    }

    /// <summary>One transaction, and the table within it: if either cannot be written, neither is.</summary>
    private async Task<string> Import(Lab lab, ImportPolisAsked asked, PolisConversation polis)
    {
        var now = time.GetUtcNow();
        if (polis.Last > now)
            throw new ForeignFile(Path.Combine(asked.Folder, PolisFolder.Votes), null, "the last vote is of a time that is still to come.");
        var conversation = PolisVoices.Conversation(polis, Source(polis), words);
        var date = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(polis.Last, zone).DateTime);
        var pages = words.All.Select(w => w.Language).ToImmutableList();
        string? there = null;
        RoundSaved? saved = null;
        await journal.Create(lab.Slug, $"{lab.Letters}-{date.Year}-", now, Rooms.NewKeys(), (store, number) =>
        {
            there = store.One("SELECT name FROM outcomes WHERE lab = $1 AND json_extract(document, '$.imported.source') = $2", lab.Slug, conversation.Note.Source) as string;
            if (asked.Table is { } table)
                PolisTable.Write(polis, table, asked.Folder);
            if (there is not null)
                return null;
            var made = Importing.Events(number, lab.Card(asked.Language ?? pages[0]), conversation, date, pages, asked.Language, new(now, new Asker.Server(), new(RandomNumberGenerator.GetBytes(32))));
            saved = made.Events.OfType<RoundSaved>().Single();
            return Begun.At(now, made.Made, made.Events);
        });
        var wrote = asked.Table is null ? "" : $", and its table stands in {asked.Table}";
        return saved is null
            ? $"\"{polis.Topic}\" is in {lab.Name} already, as {there}; nothing was imported{wrote}."
            : $"Imported \"{polis.Topic}\" into {lab.Name} as {saved.Document.Id}: {Told(polis, conversation)}. It is read at /r/{saved.Address}{wrote}.";
    }

    private static string Told(PolisConversation polis, Conversation conversation) =>
        $"{conversation.Cards.Count} comments, {polis.Groups.Count} groups, {polis.People.Count} people"
        + (polis.Comments.Count > conversation.Cards.Count ? $"; {polis.Comments.Count - conversation.Cards.Count} that a moderator took out are left out" : "");

    /// <summary>A conversation is known by its address; one without by what it holds.</summary>
    private static string Source(PolisConversation polis) => polis.Url.TrimEnd('/') is { Length: > 0 } address ? address : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(PolisTable.File(polis)));
}
