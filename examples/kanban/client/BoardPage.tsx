import { useState } from 'react';
import { CardItem } from './CardItem.js';
import { useBoard } from './useBoard.js';

export function BoardPage({ boardId }: { boardId: string }) {
  const { board, createCard, moveCard, deleteCard } = useBoard(boardId);
  if (board.isPending) return <p>Loading…</p>;
  if (board.isError) return <p role="alert">{board.error.message}</p>;

  const { title, role, lists } = board.data;
  const editable = role !== 'viewer';
  return (
    <main>
      <h1>{title}</h1>
      <div className="lists">
        {lists.map((list, index) => (
          <section
            key={list.id}
            className="list"
            onDragOver={(event) => editable && event.preventDefault()}
            onDrop={(event) => {
              const cardId = event.dataTransfer.getData('text/card-id');
              if (cardId) moveCard.mutate({ cardId, listId: list.id, position: list.cards.length });
            }}
          >
            <h2>{list.title}</h2>
            {list.cards.map((card) => (
              <CardItem
                key={card.id}
                card={card}
                editable={editable}
                next={lists[index + 1]}
                onMove={(listId) => moveCard.mutate({ cardId: card.id, listId, position: 0 })}
                onDelete={() => deleteCard.mutate(card.id)}
              />
            ))}
            {editable && <NewCard onCreate={(title) => createCard.mutate({ listId: list.id, title })} />}
          </section>
        ))}
      </div>
    </main>
  );
}

function NewCard({ onCreate }: { onCreate: (title: string) => void }) {
  const [title, setTitle] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) onCreate(title.trim());
        setTitle('');
      }}
    >
      <input aria-label="New card" placeholder="Add a card" value={title} onChange={(event) => setTitle(event.target.value)} />
    </form>
  );
}
