import type { Board, BoardWithCards, Card, Comment, User } from '../server/models.js';

export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

async function request<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  if (!response.ok) {
    const answer = (await response.json().catch(() => ({}))) as { error?: string };
    throw new ApiError(response.status, answer.error ?? response.statusText);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

export const api = {
  me: () => request<User>('GET', '/auth/me'),
  login: (email: string, password: string) => request<User>('POST', '/auth/login', { email, password }),
  logout: () => request<void>('POST', '/auth/logout'),
  boards: () => request<Board[]>('GET', '/boards'),
  board: (boardId: string) => request<BoardWithCards>('GET', `/boards/${boardId}`),
  createCard: (boardId: string, card: { listId: string; title: string }) =>
    request<Card>('POST', `/boards/${boardId}/cards`, card),
  updateCard: (cardId: string, change: { title?: string; description?: string }) =>
    request<Card>('PATCH', `/cards/${cardId}`, change),
  moveCard: (cardId: string, target: { listId: string; position: number }) =>
    request<Card>('POST', `/cards/${cardId}/move`, target),
  deleteCard: (cardId: string) => request<void>('DELETE', `/cards/${cardId}`),
  comments: (cardId: string) => request<Comment[]>('GET', `/cards/${cardId}/comments`),
  addComment: (cardId: string, body: string) => request<Comment>('POST', `/cards/${cardId}/comments`, { body }),
};
