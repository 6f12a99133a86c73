import type { NextFunction, Request, Response } from 'express';
import type { Queries } from './database.js';
import type { Role } from './models.js';

export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Refuses requests without a login. */
export function requireUser(request: Request, _response: Response, next: NextFunction): void {
  if (!request.session.userId) throw new HttpError(401, 'Not logged in');
  next();
}

/** The id of the logged-in user; only behind `requireUser`. */
export function userIdOf(request: Request): string {
  const { userId } = request.session;
  if (!userId) throw new HttpError(401, 'Not logged in');
  return userId;
}

export async function roleOn(database: Queries, boardId: string, userId: string): Promise<Role | undefined> {
  const { rows } = await database.query<{ role: Role }>('select role from memberships where board_id = $1 and user_id = $2', [
    boardId,
    userId,
  ]);
  return rows[0]?.role;
}

/** Throws 404 rather than 403 for strangers, so that board ids cannot be probed. */
export async function canViewBoard(database: Queries, boardId: string, userId: string): Promise<Role> {
  const role = await roleOn(database, boardId, userId);
  if (!role) throw new HttpError(404, 'No such board');
  return role;
}

export async function canEditBoard(database: Queries, boardId: string, userId: string): Promise<Role> {
  const role = await canViewBoard(database, boardId, userId);
  if (role === 'viewer') throw new HttpError(403, 'Viewers cannot change this board');
  return role;
}
