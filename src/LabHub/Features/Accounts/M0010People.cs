// The tables of people who lead: accounts (Identity's own names), labs, members, invitations, and who downloaded what.
using LabHub.Storage;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LabHub.Features.Accounts;

[DbContext(typeof(LabHubDb))]
[Migration("0010_People")]
public sealed class M0010People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        CREATE TABLE AspNetRoles (
            Id TEXT NOT NULL PRIMARY KEY,
            Name TEXT,
            NormalizedName TEXT,
            ConcurrencyStamp TEXT);
        CREATE UNIQUE INDEX RoleNameIndex ON AspNetRoles (NormalizedName);

        CREATE TABLE AspNetUsers (
            Id TEXT NOT NULL PRIMARY KEY,
            UserName TEXT,
            NormalizedUserName TEXT,
            Email TEXT,
            NormalizedEmail TEXT,
            EmailConfirmed INTEGER NOT NULL,
            PasswordHash TEXT,
            SecurityStamp TEXT,
            ConcurrencyStamp TEXT,
            PhoneNumber TEXT,
            PhoneNumberConfirmed INTEGER NOT NULL,
            TwoFactorEnabled INTEGER NOT NULL,
            LockoutEnd TEXT,
            LockoutEnabled INTEGER NOT NULL,
            AccessFailedCount INTEGER NOT NULL);
        CREATE UNIQUE INDEX UserNameIndex ON AspNetUsers (NormalizedUserName);
        CREATE UNIQUE INDEX EmailIndex ON AspNetUsers (NormalizedEmail);

        CREATE TABLE AspNetRoleClaims (
            Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            RoleId TEXT NOT NULL REFERENCES AspNetRoles (Id) ON DELETE CASCADE,
            ClaimType TEXT,
            ClaimValue TEXT);
        CREATE TABLE AspNetUserClaims (
            Id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            UserId TEXT NOT NULL REFERENCES AspNetUsers (Id) ON DELETE CASCADE,
            ClaimType TEXT,
            ClaimValue TEXT);
        CREATE TABLE AspNetUserLogins (
            LoginProvider TEXT NOT NULL,
            ProviderKey TEXT NOT NULL,
            ProviderDisplayName TEXT,
            UserId TEXT NOT NULL REFERENCES AspNetUsers (Id) ON DELETE CASCADE,
            PRIMARY KEY (LoginProvider, ProviderKey));
        CREATE TABLE AspNetUserRoles (
            UserId TEXT NOT NULL REFERENCES AspNetUsers (Id) ON DELETE CASCADE,
            RoleId TEXT NOT NULL REFERENCES AspNetRoles (Id) ON DELETE CASCADE,
            PRIMARY KEY (UserId, RoleId));
        CREATE TABLE AspNetUserTokens (
            UserId TEXT NOT NULL REFERENCES AspNetUsers (Id) ON DELETE CASCADE,
            LoginProvider TEXT NOT NULL,
            Name TEXT NOT NULL,
            Value TEXT,
            PRIMARY KEY (UserId, LoginProvider, Name));

        CREATE TABLE labs (
            slug TEXT NOT NULL PRIMARY KEY,
            letters TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            place TEXT NOT NULL,
            desired TEXT NOT NULL,
            intro TEXT NOT NULL,
            voices TEXT NOT NULL,
            contact TEXT NOT NULL,
            open INTEGER NOT NULL);

        CREATE TABLE members (
            lab TEXT NOT NULL REFERENCES labs (slug) ON DELETE CASCADE,
            account TEXT NOT NULL REFERENCES AspNetUsers (Id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            PRIMARY KEY (lab, account));

        CREATE TABLE invitations (
            hash TEXT NOT NULL PRIMARY KEY,
            lab TEXT NOT NULL REFERENCES labs (slug) ON DELETE CASCADE,
            role TEXT NOT NULL,
            expires INTEGER NOT NULL);

        CREATE TABLE downloads (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            outcome INTEGER NOT NULL REFERENCES outcomes (id) ON DELETE CASCADE,
            at INTEGER NOT NULL,
            who TEXT,
            format TEXT NOT NULL);
        CREATE INDEX downloads_outcome ON downloads (outcome);
        """);
}
