// The table of erased texts: ids that belong in the list beside the database, also when that could not be written at once.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabHub.Storage.Migrations;

[DbContext(typeof(LabHubDb))]
[Migration("0020_Erased")]
public sealed class M0020Erased : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE erased (
            words TEXT NOT NULL PRIMARY KEY,
            day TEXT NOT NULL,
            kind TEXT NOT NULL) WITHOUT ROWID;
        """);
}
