import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card, List } from '../server/models.js';
import { api } from './api.js';

type Props = {
  card: Card;
  editable: boolean;
  next: List | undefined;
  onMove: (listId: string) => void;
  onDelete: () => void;
};

export function CardItem({ card, editable, next, onMove, onDelete }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <article className="card" draggable={editable} onDragStart={(event) => event.dataTransfer.setData('text/card-id', card.id)}>
      <button type="button" className="title" onClick={() => setOpen(!open)}>
        {card.title}
      </button>
      {open && (
        <>
          <p>{card.description}</p>
          <Comments cardId={card.id} editable={editable} />
          {editable && next && (
            <button type="button" onClick={() => onMove(next.id)}>
              Move to {next.title}
            </button>
          )}
          {editable && (
            <button type="button" onClick={onDelete}>
              Delete
            </button>
          )}
        </>
      )}
    </article>
  );
}

function Comments({ cardId, editable }: { cardId: string; editable: boolean }) {
  const client = useQueryClient();
  const key = ['comments', cardId];
  const comments = useQuery({ queryKey: key, queryFn: () => api.comments(cardId) });
  const add = useMutation({
    mutationFn: (body: string) => api.addComment(cardId, body),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <>
      <ul>
        {comments.data?.map((comment) => (
          <li key={comment.id}>
            <b>{comment.authorName}</b> {comment.body}
          </li>
        ))}
      </ul>
      {editable && (
        <form
          action={(form) => {
            const body = String(form.get('body') ?? '').trim();
            if (body) add.mutate(body);
          }}
        >
          <input name="body" aria-label="Comment" placeholder="Write a comment" />
        </form>
      )}
    </>
  );
}
