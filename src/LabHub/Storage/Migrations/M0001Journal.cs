// The tables of the journal: facts, words, marks, doors and outcomes.
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabHub.Storage.Migrations;

/// <summary>
/// Written as SQL because it says what EF cannot: tables WITHOUT ROWID have no order of arrival, so that nothing
/// tells who came, tapped or answered before whom.
/// </summary>
[DbContext(typeof(LabHubDb))]
[Migration("0001_Journal")]
public sealed class M0001Journal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE workshops (
            id TEXT NOT NULL PRIMARY KEY,
            lab TEXT NOT NULL,
            number TEXT NOT NULL,
            code TEXT,
            state TEXT NOT NULL,
            title TEXT NOT NULL,
            date TEXT NOT NULL,
            last_command_at INTEGER NOT NULL,
            closed_at INTEGER,
            screen_key TEXT NOT NULL,
            desk_key TEXT NOT NULL,
            desks_opened INTEGER NOT NULL DEFAULT 0,
            UNIQUE (lab, number));
        CREATE UNIQUE INDEX workshops_code ON workshops (code) WHERE code IS NOT NULL;

        CREATE TABLE events (
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            seq INTEGER NOT NULL,
            type TEXT NOT NULL,
            keeping INTEGER NOT NULL,
            at INTEGER NOT NULL,
            body TEXT,
            PRIMARY KEY (workshop, seq)) WITHOUT ROWID;

        CREATE TABLE words (
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            id TEXT NOT NULL,
            keeping INTEGER NOT NULL,
            text TEXT NOT NULL,
            salt TEXT NOT NULL,
            PRIMARY KEY (workshop, id)) WITHOUT ROWID;

        CREATE TABLE marks (
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            vote TEXT NOT NULL,
            seat TEXT NOT NULL,
            card TEXT NOT NULL,
            value TEXT NOT NULL,
            first TEXT,
            second TEXT,
            PRIMARY KEY (workshop, vote, seat, card)) WITHOUT ROWID;

        CREATE TABLE commands (
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            key BLOB NOT NULL,
            PRIMARY KEY (workshop, key)) WITHOUT ROWID;

        CREATE TABLE phones (
            token_hash BLOB NOT NULL,
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            seat TEXT NOT NULL,
            PRIMARY KEY (token_hash, seat)) WITHOUT ROWID;
        CREATE INDEX phones_workshop ON phones (workshop);

        CREATE TABLE desks (
            token_hash BLOB NOT NULL PRIMARY KEY,
            workshop TEXT NOT NULL REFERENCES workshops (id) ON DELETE CASCADE,
            label TEXT NOT NULL,
            expires INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX desks_workshop ON desks (workshop);

        CREATE TABLE outcomes (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            workshop TEXT NOT NULL REFERENCES workshops (id),
            round INTEGER NOT NULL,
            lab TEXT NOT NULL,
            name TEXT NOT NULL,
            token TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            date TEXT NOT NULL,
            document TEXT NOT NULL,
            hash TEXT NOT NULL,
            coordinators_only INTEGER NOT NULL,
            created INTEGER NOT NULL,
            UNIQUE (workshop, round));
        CREATE INDEX outcomes_lab ON outcomes (lab);

        CREATE TABLE outcome_texts (
            outcome INTEGER NOT NULL REFERENCES outcomes (id) ON DELETE CASCADE,
            words TEXT NOT NULL,
            text TEXT,
            salt TEXT,
            leaf TEXT NOT NULL,
            PRIMARY KEY (outcome, words)) WITHOUT ROWID;

        CREATE TABLE corrections (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            outcome INTEGER NOT NULL REFERENCES outcomes (id) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            text TEXT,
            public INTEGER NOT NULL);
        CREATE INDEX corrections_outcome ON corrections (outcome);

        CREATE TABLE forgotten (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            workshop TEXT NOT NULL,
            what TEXT NOT NULL,
            n INTEGER NOT NULL);

        CREATE TABLE health (id INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL);
        """);
}
