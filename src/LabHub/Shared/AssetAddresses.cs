// GET /v/{hash}/…: kept for ever under the present hash; an older one is sent on to the present.
namespace LabHub.Shared;

public static class AssetAddresses
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v/{hash}/{**path}", (string hash, string path, HttpRequest request, HttpResponse response, Assets assets) =>
        {
            if (assets.Get(path) is not { } asset)
                return Results.NotFound();
            // A page from before a new version gets the new modules, all of them: relative imports follow the new address.
            if (hash != assets.Hash)
                return Results.Redirect(assets.Url(path));
            var (bytes, encoding) = asset.For(request.Headers.AcceptEncoding.ToString());
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            response.Headers.Vary = "Accept-Encoding";
            if (encoding is not null)
                response.Headers.ContentEncoding = encoding;
            return Results.Bytes(bytes, asset.Type);
        });
        // A part of a page that comes later: the words that a script says, and its modules, so that they come side by side.
        app.MapGet("/v/{hash}/part/{language}/{**script}", (string hash, string language, string script, HttpResponse response, Assets assets, Catalogues catalogues) =>
        {
            if (!catalogues.Has(language) || !script.EndsWith(".js", StringComparison.Ordinal) || assets.Get(script) is null)
                return Results.NotFound();
            // A page of an older version cannot go on with newer modules beside its own: it begins anew.
            if (hash != assets.Hash)
                return Results.StatusCode(StatusCodes.Status410Gone);
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            var main = script[..(script.LastIndexOf('/') + 1)] + "main.js"; // with it the page began: its modules and words are there
            var known = catalogues[language].Said(assets.Said(main));
            return Results.Json(new
            {
                words = catalogues[language].Said(assets.Said(script)).Where(word => !known.ContainsKey(word.Key)).ToDictionary(),
                modules = assets.Graph(script).Except(assets.Graph(main)).Select(assets.Url),
            });
        });
        app.MapGet("/favicon.ico", (Assets assets) => Results.Redirect(assets.Url("icons/favicon.svg")));
        app.MapGet("/robots.txt", () => "User-agent: *\nDisallow: /w/\nDisallow: /j/\nDisallow: /r/\n");
    }
}
