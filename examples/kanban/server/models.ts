/** Rows as the API returns them. Ids are strings because they are bigint in the database. */

export type User = { id: string; email: string; name: string };

export type Role = 'viewer' | 'editor' | 'owner';

export type Membership = { boardId: string; userId: string; role: Role };

export type Board = { id: string; title: string };

export type List = { id: string; boardId: string; title: string; position: number; isDone: boolean };

export type Card = { id: string; listId: string; title: string; description: string; position: number; updatedAt: string };

export type Comment = { id: string; cardId: string; authorId: string; authorName: string; body: string; createdAt: string };

export type BoardWithCards = Board & { role: Role; lists: (List & { cards: Card[] })[] };
