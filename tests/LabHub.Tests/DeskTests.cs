// A desk leads for as long as somebody may lead: an open socket is no way around a door that was closed meanwhile.
using System.Net;
using LabHub.Features.Accounts;
using LabHub.Journal;
using LabHub.Live;
using LabHub.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LabHub.Tests;

public sealed class DeskTests : IDisposable
{
    private readonly LabHubServer server = new();

    [Fact]
    public async Task Who_is_removed_from_the_lab_loses_the_open_desk_and_the_link_it_showed()
    {
        var gal = await server.SignedIn("gal", Role.Coordinator);
        await using var evening = await Evening.Open(server, "families");
        await using var desk = await SignedInDesk("fani", evening.Room);
        Assert.Equal("accepted", (await desk.Send(new { type = "start", confirmed = true })).Kind());
        var link = evening.Room.Guests.DeskLink;
        var removed = await gal.PostAsync("/labs/spodnje-podravje/settings?handler=remove", People.Form(("account", await AccountOf("fani"))));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
        await Closed(desk);
        await Assert.ThrowsAsync<HubError>(desk.Enter);
        Assert.False(evening.Room.Guests.IsDeskLink(link));
        Assert.True(evening.Fani.IsOpen, "a desk that was opened otherwise goes on");
        await server.Rooms.Evict(evening.Room.Id);
        Assert.False(server.Rooms.ById(evening.Room.Id)!.Guests.IsDeskLink(link));
    }

    [Fact]
    public async Task Who_signs_out_loses_the_open_desk()
    {
        await using var evening = await Evening.Open(server, "families");
        await using var desk = await SignedInDesk("fani", evening.Room);
        var browser = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync("/account/signin", People.Form(("email", "fani@labhub.test"), ("password", People.Password)))).StatusCode);
        await browser.PostAsync("/account/signout", People.Form());
        await Closed(desk);
    }

    [Fact]
    public async Task A_pass_that_is_over_ends_the_desk_that_sends_and_the_desk_that_only_listens()
    {
        await using var evening = await Evening.Open(server, "families");
        await using var listening = await server.Desk(evening.Room);
        server.Time.Move(Retention.DeskPass + TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<Exception>(() => evening.Fani.Send(new { type = "start", confirmed = true }));
        await Closed(evening.Fani);
        Assert.Equal(Domain.WorkshopState.Lobby, evening.Room.Now.State.State);
        await server.Services.GetRequiredService<OpenDesks>().LookAgain();
        await Closed(listening);
    }

    private async Task<Phone> SignedInDesk(string name, Room room)
    {
        (await server.SignedIn(name, Role.Facilitator)).Dispose();
        using var again = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server.Address };
        again.DefaultRequestHeaders.Add("Origin", server.Address.GetLeftPart(UriPartial.Authority));
        var entered = await again.PostAsync("/account/signin", People.Form(("email", $"{name}@labhub.test"), ("password", People.Password)));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("labhub-account=", StringComparison.Ordinal)).Split(';')[0];
        var desk = new Phone(server.Address, room.Id, "desk") { Cookie = cookie };
        await desk.Enter();
        return desk;
    }

    private async Task<string> AccountOf(string name)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<LabHubDb>().Set<Member>().SingleAsync(m => m.Name == name)).Account;
    }

    private static async Task Closed(Phone desk)
    {
        for (var i = 0; i < 250 && desk.IsOpen; i++)
            await Task.Delay(20);
        Assert.False(desk.IsOpen);
    }

    public void Dispose() => server.Dispose();
}
