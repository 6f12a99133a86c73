import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './api.js';

/** The board and what can be done to it. Every change reloads the whole board. */
export function useBoard(boardId: string) {
  const client = useQueryClient();
  const key = ['board', boardId];
  const board = useQuery({ queryKey: key, queryFn: () => api.board(boardId), refetchInterval: 30_000 });
  const reload = () => client.invalidateQueries({ queryKey: key });

  const createCard = useMutation({
    mutationFn: (card: { listId: string; title: string }) => api.createCard(boardId, card),
    onSuccess: reload,
  });
  const moveCard = useMutation({
    mutationFn: ({ cardId, ...target }: { cardId: string; listId: string; position: number }) => api.moveCard(cardId, target),
    onSettled: reload,
  });
  const deleteCard = useMutation({ mutationFn: api.deleteCard, onSuccess: reload });

  return { board, createCard, moveCard, deleteCard };
}
