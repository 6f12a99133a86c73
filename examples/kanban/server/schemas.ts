import { z } from 'zod';

const id = z.string().regex(/^\d{1,18}$/);

export const boardParams = z.object({ boardId: id });
export const cardParams = z.object({ cardId: id });

export const login = z.object({ email: z.email(), password: z.string().min(1).max(200) });

export const createCard = z.object({
  listId: id,
  title: z.string().trim().min(1).max(200),
  description: z.string().max(10_000).default(''),
});

export const updateCard = z
  .object({ title: z.string().trim().min(1).max(200), description: z.string().max(10_000) })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'nothing to change');

export const moveCard = z.object({ listId: id, position: z.number().int().min(0) });

export const createComment = z.object({ body: z.string().trim().min(1).max(4000) });
