// Who is near, who leads, who hears what, and what nobody may hear.
using LabHub.Live;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class LiveTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Hidden_ideas_are_in_nobodys_bytes_before_they_are_shown()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await using var screen = await server.Screen(evening.Room);
        await evening.ToWrite();
        await evening.People[0].Send(new { type = "postIdea", text = "Skrivnost enega telefona", receipt = Sample.NewReceipt() });
        await evening.People[1].Send(new { type = "doneWriting", done = true });
        await evening.Fani.Until(f => f.Rows["writing"].GetProperty("done").GetInt32() == 1);
        foreach (var place in new[] { evening.Fani, screen, evening.People[1], evening.People[2] })
        {
            await place.Board();
            Assert.DoesNotContain("Skrivnost", place.Received.ToString(), StringComparison.Ordinal);
        }
        Assert.Contains("Skrivnost", evening.People[0].Received.ToString(), StringComparison.Ordinal);
        await evening.ToListen();
        Assert.Contains("Skrivnost", evening.Fani.Received.ToString(), StringComparison.Ordinal); // one card ahead
        Assert.DoesNotContain("Skrivnost", screen.Received.ToString() + evening.People[1].Received, StringComparison.Ordinal);
        await evening.Lead(new { type = "showAll" });
        await screen.Until(s => s.Received.ToString().Contains("Skrivnost", StringComparison.Ordinal));
        Assert.DoesNotContain("Skrivnost", server.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_number_of_dots_leaves_the_server_while_people_choose()
    {
        await using var evening = await Evening.Open(server, "families", "families", "families", "school", "young");
        await using var screen = await server.Screen(evening.Room);
        await evening.ToWrite();
        await evening.Write();
        await evening.ToListen();
        await evening.ToChoose();
        var before = new[] { evening.Fani, screen, evening.People[4] }.Select(p => p.Received.Length).ToArray();
        var card = (await evening.Cards())[0].GetString()!;
        foreach (var phone in evening.People.Take(4))
        {
            await phone.Send(new { type = "placeDot", card });
            await phone.Send(new { type = "doneChoosing", done = true });
        }
        await screen.Until(s => s.Rows["choose"].GetProperty("done").GetInt32() == 4);
        var heard = screen.Received.ToString()[before[1]..] + evening.People[4].Received.ToString()[before[2]..] + evening.Fani.Received.ToString()[before[0]..];
        Assert.Equal(["ballot", "cards", "done", "dots", "of", "runOff", "vote"], screen.Rows["choose"].EnumerateObject().Select(field => field.Name).Order());
        Assert.DoesNotContain("\"results\"", heard, StringComparison.Ordinal);
        Assert.DoesNotContain("carried", heard, StringComparison.Ordinal);
        Assert.All(evening.People.Take(4), phone => Assert.DoesNotContain(phone.Seat, heard, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everybody_sees_a_change_and_numbers_have_no_gaps()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await Task.WhenAll(evening.People.Select(async (phone, i) =>
        {
            for (var n = 0; n < 5; n++)
                await phone.Send(new { type = "postIdea", text = $"Misel {i} {n}", receipt = Sample.NewReceipt() });
        }));
        foreach (var phone in evening.People)
        {
            await phone.Until(p => p.Rows["writing"].GetProperty("ideas").GetInt32() == 15);
            Assert.Equal(0, phone.Gaps);
        }
    }

    [Fact]
    public async Task Frames_are_gathered_when_it_is_busy()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var (before, watch) = (evening.People[0].Frames, System.Diagnostics.Stopwatch.StartNew());
        for (var i = 0; i < 62; i++) // not a whole number of fours, or it would end as it began
            Assert.Equal("accepted", (await evening.People[1 + (i % 2)].Send(new { type = "doneWriting", done = i % 4 < 2 })).Kind());
        await evening.People[0].Until(p => p.Rows["writing"].GetProperty("done").GetInt32() == 2);
        Assert.InRange(evening.People[0].Frames - before, 1, (watch.ElapsedMilliseconds / 100) + 2);
    }

    [Fact]
    public async Task A_second_window_of_the_same_phone_learns_what_the_first_did()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        var ana = evening.People[0];
        await using var window = new Phone(server.Address, evening.Code) { Token = ana.Token };
        await window.Enter();
        await ana.Send(new { type = "postIdea", text = "Skupni zajtrk", receipt = Sample.NewReceipt() });
        await window.Until(w => w.Yours["ideas"].GetArrayLength() == 1);
    }

    [Fact]
    public async Task A_seat_has_at_most_four_open_sockets()
    {
        await using var evening = await Evening.Open(server, "families");
        var windows = new List<Phone> { evening.People[0] };
        for (var i = 0; i < 4; i++)
        {
            windows.Add(new Phone(server.Address, evening.Code) { Token = evening.People[0].Token });
            await windows[^1].Enter();
        }
        await windows[0].Until(w => !w.IsOpen);
        Assert.All(windows.Skip(1), window => Assert.True(window.IsOpen));
        foreach (var window in windows)
            await window.DisposeAsync();
    }

    [Fact]
    public async Task Phones_learn_after_sixty_seconds_that_nobody_leads()
    {
        await using var evening = await Evening.Open(server, "families");
        await evening.Fani.Close();
        await evening.Fani.Until(_ => evening.Room.Presence.Around([], null, null).Desks.Count == 0);
        server.Time.Move(TimeSpan.FromSeconds(50));
        await Task.Delay(1500);
        Assert.False(Away(evening.People[0]));
        server.Time.Move(TimeSpan.FromSeconds(15));
        await evening.People[0].Until(Away);
        await evening.Fani.Enter();
        await evening.People[0].Until(phone => !Away(phone));
    }

    [Fact]
    public async Task A_seat_that_is_silent_for_thirty_minutes_has_left_and_may_return()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        var (ana, bor) = (evening.People[0], evening.People[1]);
        var pulse = server.Services.GetRequiredService<Pulse>();
        await ana.Close();
        await ana.Until(_ => evening.Room.Fanout.Listeners.Of(ana.Seat).Count == 0);
        server.Time.Move(TimeSpan.FromMinutes(20));
        await pulse.Sweep();
        Assert.False(evening.Room.Now.State.Seats[ana.Seat].Left); // a phone that sleeps for twenty minutes still counts (E40)
        server.Time.Move(TimeSpan.FromMinutes(11));
        await pulse.Sweep();
        Assert.True(evening.Room.Now.State.Seats[ana.Seat].Left);
        Assert.False(evening.Room.Now.State.Seats[bor.Seat].Left); // its socket is open
        await ana.Enter();
        Assert.Equal("accepted", (await ana.Send(new { type = "return" })).Kind());
    }

    [Fact]
    public async Task A_board_for_one_window_of_a_seat_does_not_count_as_told_to_the_others_and_an_older_moment_takes_nothing_back()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        var (view, before) = (new SeatView(evening.People[0].Seat, evening.Room.Guests), evening.Room.Now);
        view.Frame(before);
        await evening.ToWrite();
        var after = evening.Room.Now;
        view.Give(after); // one window asked for a board in the moment before the frame
        Assert.Contains("ideasLeft", view.Frame(after).Keys);
        Assert.Empty(view.Frame(before)); // read before, written after
        view.Give(before);
        Assert.Contains("ideasLeft", view.Frame(after).Keys); // who was given that board knows it now
        view.GiveWithGaps(before);
        Assert.Empty(view.Frame(after)); // an answer that was slower than the frame: what was told stays told
    }

    [Fact]
    public async Task Who_comes_into_a_room_while_it_is_put_to_sleep_is_sent_on_to_the_one_that_wakes()
    {
        await using var evening = await Evening.Open(server, "families", "school");
        var (ana, asleep) = (evening.People[0], evening.Room);
        await server.Rooms.Evict(asleep.Id);
        await ana.Close();
        await ana.Enter();
        var awake = server.Rooms.ById(asleep.Id)!;
        Assert.NotSame(asleep, awake);
        var socket = Assert.Single(awake.Fanout.Listeners.Of(ana.Seat));
        asleep.Fanout.Listeners.Add(socket, Domain.Seeing.Place.Phone, ana.Seat); // its door was opened a moment before the room closed
        await ana.Until(_ => awake.Fanout.Listeners.Of(ana.Seat).Count == 0);
    }

    [Fact]
    public async Task A_second_person_at_a_desk_is_a_taking_over()
    {
        await using var evening = await Evening.Open(server, "families", "school", "young");
        await evening.ToWrite();
        await evening.Fani.Close();
        await using var second = await server.Desk(evening.Room);
        await second.Until(_ => server.Count("SELECT count(*) FROM events WHERE type = 'deskTakenOver'") == 1);
        await evening.Fani.Enter();
        await second.Close();
        await second.Enter();
        await Task.Delay(300);
        Assert.Equal(1, server.Count("SELECT count(*) FROM events WHERE type = 'deskTakenOver'")); // coming back is none
    }

    [Fact]
    public async Task No_address_stands_in_the_log()
    {
        await using var evening = await Evening.Open(server, "families");
        await evening.People[0].Send(new { type = "leave" });
        var ours = string.Join('\n', server.Log.Lines.Where(l => l.Line.StartsWith("LabHub", StringComparison.Ordinal)).Select(l => l.Line));
        Assert.DoesNotContain("127.0.0.1", ours, StringComparison.Ordinal);
        Assert.DoesNotContain(evening.People[0].Token!, server.Log.All, StringComparison.Ordinal);
    }

    private static bool Away(Phone phone) => phone.Rows["lead"].GetProperty("away").GetBoolean();

    public void Dispose() => server.Dispose();
}
