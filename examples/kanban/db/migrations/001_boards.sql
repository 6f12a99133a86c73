create table users (
  id bigint generated always as identity primary key,
  email text not null unique,
  name text not null,
  password_hash text not null,
  created_at timestamptz not null default now()
);

create table boards (
  id bigint generated always as identity primary key,
  title text not null,
  created_at timestamptz not null default now()
);

create table memberships (
  board_id bigint not null references boards (id) on delete cascade,
  user_id bigint not null references users (id) on delete cascade,
  role text not null check (role in ('viewer', 'editor', 'owner')),
  primary key (board_id, user_id)
);

create table lists (
  id bigint generated always as identity primary key,
  board_id bigint not null references boards (id) on delete cascade,
  title text not null,
  position integer not null,
  is_done boolean not null default false
);

create table cards (
  id bigint generated always as identity primary key,
  list_id bigint not null references lists (id) on delete cascade,
  title text not null,
  description text not null default '',
  position integer not null,
  updated_at timestamptz not null default now(),
  archived_at timestamptz
);

create index cards_by_list on cards (list_id, position) where archived_at is null;
