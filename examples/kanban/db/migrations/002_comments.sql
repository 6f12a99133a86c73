create table comments (
  id bigint generated always as identity primary key,
  card_id bigint not null references cards (id) on delete cascade,
  author_id bigint not null references users (id),
  body text not null,
  created_at timestamptz not null default now()
);

create index comments_by_card on comments (card_id, created_at);
