// What looks like a person, a number or an address is pointed out; ordinary sentences are left in peace (METHOD 8.4).
namespace LabHub.Domain.Tests;

public class SuspicionsTests
{
    [Theory]
    [InlineData("Pokličite Ano Novak, ona ve.", "Ano Novak")]
    [InlineData("Gospa Marija Kovačič nam je pomagala.", "Marija Kovačič")]
    [InlineData("Janez Novak noče v šolo.", "Janez Novak")]
    [InlineData("Učiteljica Špela Žagar kriči.", "Špela Žagar")]
    [InlineData("Ask John Smith about the bus.", "John Smith")]
    [InlineData("The counsellor Mary O'Neill knows.", "Mary O'Neill")]
    [InlineData("Ana Zupan-Kos pride v petek.", "Ana Zupan-Kos")]
    [InlineData("Pišite na ana.novak@gmail.com.", "ana.novak@gmail.com")]
    [InlineData("Moja številka je 041 123 456.", "041 123 456")]
    [InlineData("Call +386 41 123 456 after four.", "+386 41 123 456")]
    [InlineData("Tel. 02/771-12-34", "02/771-12-34")]
    [InlineData("EMŠO 0101006500006", "0101006500006")]
    [InlineData("Rojen je 1. 1. 2012 na Ptuju.", "1. 1. 2012")]
    [InlineData("Born on 12.03.2011.", "12.03.2011")]
    [InlineData("Born on 2011-03-12.", "2011-03-12")]
    [InlineData("Živi na Prešernova ulica 12.", "Prešernova ulica 12")]
    [InlineData("Stanuje na Slovenski cesti 5a.", "Slovenski cesti 5a")]
    [InlineData("Ulica heroja Lacka 3 je mrzla.", "Ulica heroja Lacka 3")]
    [InlineData("We meet at 12 Mill Street.", "12 Mill Street")]
    public void A_real_hit_is_found(string text, string found) => Assert.Contains(found, Suspicions.In(text));

    [Theory]
    [InlineData("»Dom in šola« naj delata skupaj.")]
    [InlineData("Monday Morning is the worst.")]
    [InlineData("Zajtrk v šoli ob ponedeljkih in četrtkih.")]
    [InlineData("V ponedeljek ob 7.45 pridejo otroci.")]
    [InlineData("Ob 7:45 v 2. razredu, 12 otrok.")]
    [InlineData("Avtobus vozi vsakih 15 minut, od 1. 9. naprej.")]
    [InlineData("Center za socialno delo naj pokliče prej.")]
    [InlineData("CSD Ptuj in OŠ Ljudski vrt se dogovorita.")]
    [InlineData("Rdeči križ že pomaga.")]
    [InlineData("Spodnje Podravje potrebuje avtobus.")]
    [InlineData("Children arrive before 7:45, four weeks, 20 children.")]
    [InlineData("The Red Cross and the School could help.")]
    [InlineData("I think Families know best.")]
    [InlineData("In 2026 we tried 3 times, 2027 will be better.")]
    [InlineData("Potrebujemo 1.500 evrov do 18. decembra.")]
    [InlineData("Ne vemo. Nihče nam ne pove.")]
    [InlineData("Jaz in Ti, Oni in Mi.")]
    [InlineData("")]
    public void An_ordinary_sentence_is_left_in_peace(string text) => Assert.Empty(Suspicions.In(text));

    [Fact]
    public void No_text_is_too_strange()
    {
        Assert.Empty(Suspicions.In(null));
        Assert.NotNull(Suspicions.In(string.Concat(Enumerable.Repeat("Aa ", 1000))));
        Assert.NotNull(Suspicions.In(new string('1', 1000)));
    }
}
