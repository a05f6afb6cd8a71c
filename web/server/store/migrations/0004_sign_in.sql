-- Accounts, sessions and second factors. Only the server's own connection may read or write here: the role of requests has no
-- right to the schema. Names and columns of the first five tables are what the sign-in library (better-auth) asks for.

create schema auth;

-- The identity is that of public.person: an account exists for a person who accepted an invitation, or in a demonstration.
create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique check ("email" = lower("email")),
  "emailVerified" boolean not null default false,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean default false
);

create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index on auth."session" ("userId");

create table auth."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  unique ("userId", "providerId")
);

create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade,
  "verified" boolean default true,
  "failedVerificationCount" integer default 0,
  "lockedUntil" timestamptz
);
create index on auth."twoFactor" ("secret");
create index on auth."twoFactor" ("userId");

-- How often something was tried since a moment, for the limits on guessing. Several server processes share the count.
create table auth.attempt (
  subject text primary key,
  since timestamptz not null,
  count integer not null check (count >= 1)
);

-- The link with which the very first visitor of an empty installation becomes its administrator. At most one row.
create table auth.first_link (
  single boolean primary key default true check (single),
  token_hash bytea not null,
  made_at timestamptz not null default now()
);

-- Invented people whom anybody may sign in as, while the server runs as a demonstration.
create table auth.demo_person (
  person uuid primary key references public.person,
  position integer not null unique,
  about text not null
);
